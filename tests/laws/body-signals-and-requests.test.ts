/** What people ask for in a routine is no signal of the body: nobody is stopped for asking which side it is. */
import commands from '../../knowledge/en/words/commands.json';
import positions from '../../knowledge/en/words/positions.json';
import wishes from '../../knowledge/en/words/wishes.json';
import { expand } from '../../tools/content/templates';
import { heard } from '../support/body-signals/heard';
import { share } from '../support/share';

/** Ways of saying that a body does something, among the requests. */
const SIGNALS: ReadonlySet<string> = new Set([
  'it-hurts',
  // "Yes, the surgery one" at the gate, and "help me up".
  'one-of-those',
  'get-up',
]);
/** Requests by some, and signals to us: to stop for them is the safer reading. */
const TAKEN = /^(this is killing me|(i am |i feel )?stuck|(i am|i'm) shaking( already)?)$|\bpuff/;

const requests = [commands, positions, wishes]
  .flatMap((lists) => Object.entries<readonly string[]>(lists))
  .filter(([name]) => !SIGNALS.has(name));

/** Some of what a template stands for, from its first phrase to its last. */
function spread(phrases: readonly string[]): string[] {
  const step = Math.ceil(phrases.length / 40);
  return phrases.filter((_, at) => at % step === 0);
}

test.each(requests)('%s', (_name, templates) => {
  const said = templates.flatMap((template) => share(spread(expand(template)), 3, (words) => words));
  expect(said.filter((words) => heard(words) !== null && !TAKEN.test(words))).toEqual([]);
});
