/** What is refused is never done: every act by every name, in every way of refusing it, in every state. */
import { spoken } from '../../../lambda/content';
import { classOf } from '../../../lambda/domain/meaning';
import { share } from '../../support/share';
import { meant, type Situated, STATES } from '../../support/situations';

const acts = Object.entries(spoken.lookups.acts);

/** Ways of saying that something is not to be done. */
const REFUSALS: readonly ((act: string) => string)[] = [
  (act) => `don't ${act}`,
  (act) => `please do not ${act}`,
  (act) => `no no don't ${act} now`,
  (act) => `i don't want to ${act}`,
  (act) => `i'd rather not ${act}`,
  (act) => `let's not ${act}`,
  (act) => `never ${act}`,
  (act) => `there's no need to ${act}`,
  (act) => `you shouldn't ${act}`,
  (act) => `i'm not going to ${act}`,
  (act) => `i won't ${act}`,
];
/** Ways of saying that it can't be done. They refuse no halt: "I can't, stop". */
const INABILITIES: readonly ((act: string) => string)[] = [
  (act) => `i can't ${act}`,
  (act) => `sorry i really cannot ${act}`,
  (act) => `i couldn't ${act} like this`,
  (act) => `i'm not able to ${act}`,
  (act) => `i'm too tired to ${act}`,
  (act) => `i don't think i can ${act}`,
  (act) => `it's too painful to ${act}`,
];
const OF_DOING: readonly ((doing: string) => string)[] = [
  (doing) => `never mind ${doing}`,
  (doing) => `no ${doing} please`,
  (doing) => `stop ${doing}`,
  (doing) => `without ${doing}`,
  (doing) => `not ${doing}`,
];

interface Case {
  said: string;
  /** The act by its name in these words. */
  name: string;
  cannot?: true;
}

const OF_BEING: readonly ((being: string) => string)[] = [
  (being) => `i'm not ${being}`,
  (being) => `no i'm not ${being} yet`,
  (being) => `i am not really ${being}`,
];

const namesBy = (by: 'said' | 'doing' | 'being') => [...new Set(acts.flatMap(([, act]) => act[by] ?? []))];
const names = namesBy('said');
const cases: Case[] = [
  ...names.flatMap((name) => REFUSALS.map((refuse) => ({ said: refuse(name), name }))),
  ...names.flatMap((name) => INABILITIES.map((say) => ({ said: say(name), name, cannot: true as const }))),
  ...namesBy('doing').flatMap((name) => OF_DOING.map((refuse) => ({ said: refuse(name), name }))),
  ...namesBy('being').flatMap((name) => OF_BEING.map((deny) => ({ said: deny(name), name }))),
];

/** The class that comes out, where the refused words are a name of it. */
function obeyed(state: Situated, { said, name, cannot }: Case): string[] {
  const meaning = meant(state, said);
  const label = classOf(meaning);
  const act = spoken.lookups.acts[label];
  if (act === undefined || (cannot && act.halts)) return [];
  return [...(act.said ?? []), ...(act.doing ?? []), ...(act.being ?? [])].includes(name)
    ? [`${said} -> ${label}`]
    : [];
}

describe.each(Object.keys(STATES) as Situated[])('%s', (state) => {
  it('does nothing that was refused', () => {
    const asked = share(cases, 80, ({ said }) => said + state);
    expect(asked.flatMap((each) => obeyed(state, each))).toEqual([]);
  });
});
