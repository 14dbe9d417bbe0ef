/** Which session a listener is offered for what they wish, and what becomes of it. */
import { knowledge } from '../../../../lambda/content';
import { compile } from '../../../../lambda/domain/guided/timeline/compile';
import { routineFor } from '../../../../lambda/domain/guided/timeline/session';
import type { Meaning } from '../../../../lambda/domain/meaning';
import type { Reply } from '../../../../lambda/handlers/turn';
import { Listener } from '../../../../tools/soak/guided/listener';
import { USUAL_HABITS } from '../../../../tools/soak/guided/sounding';
import { command, said } from '../../../support/guided/listening';
import { USUAL } from '../../../support/guided/sessions';
import { share } from '../../../support/share';

type Wished = Omit<Extract<Meaning, { kind: 'routine' }>, 'kind'>;

function listener(): Listener {
  const person = new Listener(knowledge, USUAL_HABITS);
  for (const { id } of knowledge.exercises) person.learns(id);
  return person;
}

function waiting(reply: Reply): string {
  const { state } = reply.session;
  if (state.name !== 'gated') throw new Error(`nothing waits: ${state.name}`);
  return state.start.id;
}

function wishes(person: Listener, wished: Wished): { id: string; said: string } {
  const reply = person.asks({ kind: 'routine', ...wished });
  return { id: waiting(reply), said: said(reply) };
}

/** As it is announced. */
function msOf(id: string): number {
  const routine = routineFor(knowledge, { kind: 'routine', id });
  if (!routine) throw new Error(`no routine "${id}"`);
  const met = knowledge.exercises.map((one) => one.id);
  return compile(routine, knowledge, { ...USUAL, met }, 'en-US').promisedMs;
}

const moves = (id: string) =>
  routineFor(knowledge, { kind: 'routine', id })?.moves.map(({ exercise }) => exercise);

describe('what is put together', () => {
  const WISH: Wished = { minutes: 10, wish: { kneeling: false } };

  it('is said in one sentence with its minutes and place, and led after the gate', () => {
    const person = listener();
    const offered = wishes(person, WISH);
    expect(offered.said).toMatch(
      /^Getting down .* firm bed\. I've picked \w+ moves for you: about (nine and a half|ten|ten and a half) minutes, in bed, beginning with the [\w ]+\./,
    );
    const begun = person.asks(command('ready'));
    expect(begun.session.state).toMatchObject({ name: 'guided', play: { what: { id: offered.id } } });
  });

  it('is resumed another day at the move where it was left', () => {
    const person = listener();
    const { id } = wishes(person, WISH);
    person.asks(command('ready'));
    person.waits(60_000);
    person.asks(command('pause'));
    expect(person.remembered()?.place).toMatchObject({ what: { kind: 'routine', id } });
    const parsed = JSON.parse(JSON.stringify(person.remembered()?.place));
    expect(routineFor(knowledge, parsed.what)?.moves.map(({ exercise }) => exercise)).toEqual(moves(id));
  });

  it('names what its moves want before anybody lies down', () => {
    const person = listener();
    const { id, said: heard } = wishes(person, { minutes: 15, wish: { places: ['floor'] } });
    const wanted = knowledge.exercises
      .filter((one) => moves(id)?.includes(one.id))
      .flatMap((one) => one.brings ?? []);
    expect(wanted.length).toBeGreaterThan(0);
    for (const thing of wanted) expect(heard).toContain(thing);
  });
});

describe('what was done before', () => {
  it('comes again for who wants the same, and something else for who does not', () => {
    const person = listener();
    const first = wishes(person, { minutes: 8, wish: { places: ['floor'] } }).id;
    person.asks(command('ready'));
    person.asks(command('stop'));
    expect(wishes(person, { wish: { pick: 'same' } }).id).toBe(first);
    expect(moves(wishes(person, { wish: { pick: 'surprise' } }).id)).not.toEqual(moves(first));
  });

  it('is not known of a stranger, which is said', () => {
    const person = new Listener(knowledge, USUAL_HABITS);
    expect(wishes(person, { wish: { pick: 'same' } }).said).toMatch(
      /^I don't have your last one any more\. /,
    );
  });

  it('is not suggested for today, in a sentence with a way out', () => {
    const person = listener();
    const first = wishes(person, {}).id;
    person.asks(command('ready'));
    person.asks(command('stop'));
    const reply = person.asks({ kind: 'routine', wish: { pick: 'today' } });
    expect(said(reply)).toMatch(/^Today, the [\w -]+: about [\w -]+, [\w ]+\. Yes, or something else\?$/);
    const offered = waiting(person.asks(command('yes')));
    expect(offered).not.toBe(first);
  });
});

describe('at the gate', () => {
  it('leaves a move out of what waits, and leads it without', () => {
    const person = listener();
    const { id } = wishes(person, { id: 'all-eight' });
    const out = person.asks({ kind: 'command', name: 'leave-out', exercise: 'superman' });
    expect(said(out)).toMatch(
      /^Leaving out the superman\. It takes about [\w -]+ minutes, on the floor\. Say ready/,
    );
    expect(waiting(out)).toBe(id);
    person.asks(command('ready'));
    expect(person.timeline()?.steps.map(({ exercise }) => exercise)).not.toContain('superman');
  });

  it('finds a shorter one', () => {
    const person = listener();
    const long = wishes(person, { id: 'all-eight' });
    const short = wishes(person, { wish: { length: 'shorter' } });
    expect(short.id).not.toBe(long.id);
    expect(short.said).toMatch(/about (nine|nine and a half|eight and a half) minutes/);
  });

  it.each(share(knowledge.routines, 3, ({ id }) => `shorter ${id}`).map(({ id }) => id))(
    'has a shorter one than %s, until it says that it has none',
    (id) => {
      const person = listener();
      const lengths = [msOf(wishes(person, { id }).id)];
      for (;;) {
        const { id: next, said: heard } = wishes(person, { wish: { length: 'shorter' } });
        const ms = msOf(next);
        if (heard.startsWith("That's as short as it gets.")) break;
        expect(ms).toBeLessThan(lengths.at(-1) ?? 0);
        lengths.push(ms);
      }
      expect(lengths.length).toBeLessThan(10);
      expect(lengths.at(-1)).toBeLessThanOrEqual(90_000);
    },
  );

  it('goes where it is wished for, and takes about as long', () => {
    for (const place of ['chair', 'bed', 'standing'] as const) {
      const person = listener();
      const there = wishes(person, { id: 'gentle-morning' });
      const here = wishes(person, { wish: { places: [place] } });
      expect(routineFor(knowledge, { kind: 'routine', id: here.id })?.place).toBe(place);
      expect(Math.abs(msOf(here.id) - msOf(there.id))).toBeLessThanOrEqual(90_000);
    }
  });

  it('is the routine that was named, without the moves that were refused with its name', () => {
    const person = listener();
    const { id, said: heard } = wishes(person, { id: 'strengthen', without: ['superman'] });
    expect(id).toBe('strengthen');
    expect(heard).toMatch(/^Leaving out the superman\. Strengthen: about /);
    person.asks(command('ready'));
    expect(person.timeline()?.steps.map(({ exercise }) => exercise)).not.toContain('superman');
  });
});

test('what cannot be met is said, with the nearest that can', () => {
  const person = listener();
  expect(wishes(person, { minutes: 25, wish: { places: ['chair'] } }).said).toMatch(
    /^The closest I have takes about /,
  );
  const bed = {
    minutes: 5,
    without: knowledge.exercises.map(({ id }) => id).filter((id) => id !== 'cat-stretch'),
  };
  expect(wishes(person, { ...bed, wish: { places: ['bed'] } }).said).toMatch(
    /^I have nothing like that there\. This is the nearest\. /,
  );
});

describe('a short one, with nothing to compare it with', () => {
  it('takes three minutes at most, and a long one about ten', () => {
    const short = wishes(listener(), { wish: { length: 'short' } });
    expect(msOf(short.id)).toBeLessThanOrEqual(3.5 * 60_000);
    const long = wishes(listener(), { wish: { length: 'long' } });
    expect(Math.abs(msOf(long.id) - 10 * 60_000)).toBeLessThanOrEqual(60_000);
  });

  it('is the one of that name where it is short, and else a shorter one of its moves', () => {
    expect(wishes(listener(), { id: 'two-minute-reset', wish: { length: 'short' } }).id).toBe(
      'two-minute-reset',
    );
    const shortened = wishes(listener(), { id: 'desk-break', wish: { length: 'short' } });
    expect(shortened.id).not.toBe('desk-break');
    expect(msOf(shortened.id)).toBeLessThan(msOf('desk-break'));
  });
});
