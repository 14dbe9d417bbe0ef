/** What the papers say of the project is what it does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulator } from '../../console/device/simulator';
import { readLine } from '../../console/terminal/line';
import { readContent } from '../../tools/content/read';
import { START } from '../support/scripted';

const ROOT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { content } = readContent();

/** The README's conversation: what is said, and the answer in pieces, parted where it is shortened by dots. */
function conversation(): { said: string; pieces: string[] }[] {
  const shown = read('README.md').match(/```\n(You: [^`]*)```/)?.[1] ?? '';
  return shown.split(/^You: +/m).flatMap((exchange) => {
    const [said = '', answer = ''] = exchange.split(/^Alexa: /m);
    const words = answer.replace(/\(the session ends\)/, '').replace(/\s+/g, ' ');
    return said === ''
      ? []
      : [{ said: said.trim(), pieces: words.split('...').map((piece) => piece.trim()) }];
  });
}

test('the conversation in the README is what the skill says', async () => {
  const device = createSimulator({
    content,
    locale: 'en-US',
    now: START,
    memory: null,
  }).deviceOf('reader');
  const exchanges = conversation();
  expect(exchanges.length).toBeGreaterThan(2);
  for (const { said, pieces } of exchanges) {
    const event = readLine(said);
    const events = event ? await device.play(event) : [];
    const heard = events.flatMap((one) => (one.event === 'turn' ? [one.turn.speech?.words] : []));
    for (const piece of pieces) expect(heard.join(' ')).toContain(piece);
  }
});

test('every command a person runs is explained to contributors', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const typed = Object.keys(scripts).filter((name) => !/^pre[a-z]/.test(name) || name === 'preflight');
  const told = read('CONTRIBUTING.md');
  const missing = typed.filter(
    (name) => !told.includes(`\`npm ${['start', 'test'].includes(name) ? '' : 'run '}${name}`),
  );
  expect(missing).toEqual([]);
});
