import { PassThrough } from 'node:stream';
import { type Output, streamsOf } from '../../../console/terminal/streams';

const terminal = (output: Partial<Output> = {}) => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const streams = streamsOf(input, { isTTY: true, write: () => true, ...output }, () => {});
  return { input, streams };
};

describe('The streams of a process', () => {
  it('lose nothing that is typed before the first line is asked for', async () => {
    const { input, streams } = terminal();
    input.write('open back coach\nst');
    await new Promise((later) => setTimeout(later, 20));
    input.end('op\n');
    const lines: string[] = [];
    for await (const line of streams.lines) lines.push(line);
    expect(lines).toEqual(['open back coach', 'stop']);
  });

  it('are a terminal only when both ends are', () => {
    expect(terminal().streams).toMatchObject({ interactive: true, width: 80, colours: false });
    expect(terminal({ isTTY: false }).streams).not.toHaveProperty('width');
    expect(terminal({ isTTY: false, hasColors: () => true }).streams).not.toHaveProperty('colours');
  });

  it('are as wide as the terminal, and never too narrow to read', () => {
    expect(terminal({ columns: 120 }).streams.width).toBe(120);
    expect(terminal({ columns: 12 }).streams.width).toBe(40);
    expect(terminal({ columns: 0 }).streams.width).toBe(80);
  });

  it('have colours when the terminal says so, which knows of NO_COLOR itself', () => {
    expect(terminal({ hasColors: () => true }).streams.colours).toBe(true);
    expect(terminal({ hasColors: () => false }).streams.colours).toBe(false);
  });
});
