/** Nobody is out of earshot: at every second of every routine and every move, to its last word, words reach the skill. */
import { isPrompt, lastSentence } from '../../../console/response/prompt-sentences';
import { knowledge } from '../../../lambda/content';
import type { CommandName } from '../../../lambda/domain/meaning';
import { stateName } from '../../../lambda/domain/session';
import { wordsOf } from '../../../lambda/domain/speech';
import type { Listener } from '../../../tools/soak/guided/listener';
import { atTheEnd, command, inRoutine, KNOWS_ALL } from '../../support/guided/listening';
import { share } from '../../support/share';

const EVERYTHING = [
  ...knowledge.routines.map(({ id }) => ({ kind: 'routine' as const, id })),
  ...knowledge.exercises.map(({ id }) => ({ kind: 'exercise' as const, id })),
];

/** The quick suite is there for one of them, at every third second. */
const TIMES: readonly (readonly [string, typeof KNOWS_ALL.knows])[] = [
  ['first', []],
  ['next', KNOWS_ALL.knows],
];

/** What a command has to come to while a routine plays. */
const STATES = { pause: 'paused', 'it-hurts': 'hurt' };
/** Answers that are drawn anew take longer to make, and are tried every few seconds. */
const EVERY_S = 7;

/** Seconds of the last reply, its microphone left out after the last half of all. */
function secondsOf(listener: Listener): number[] {
  const sounds = listener.sounding();
  const state = listener.state();
  if (!sounds || state.name !== 'guided') throw new Error('nothing is guided');
  const end = listener.timeline()?.cues.length ?? 0;
  const last = state.play.seg[0] >= end ? sounds.main : sounds.reprompt;
  return Array.from({ length: Math.floor(last / 1000) }, (_, second) => second);
}

function faultsAt(listener: Listener, second: number): string[] {
  const hear = (name: CommandName) => listener.wouldHear(command(name), second * 1000);
  const stopped = Object.entries(STATES).flatMap(([name, state]) => {
    const reply = hear(name as CommandName);
    const comesTo = stateName(reply.session.state);
    return comesTo === state && !reply.end ? [] : [`${name} at ${second} s comes to ${comesTo}`];
  });
  const goesOn = stateName(hear('stop').session.state) === 'guiding' ? [`stop at ${second} s goes on`] : [];
  return [...stopped, ...goesOn, ...(second % EVERY_S === 0 ? answersAt(listener, second) : [])];
}

/** At the closing words the answer may be what was done, and the routine is over. */
function answersAt(listener: Listener, second: number): string[] {
  return (['help', 'how-many-left'] as const).flatMap((name) => {
    const reply = listener.wouldHear(command(name), second * 1000);
    const text = wordsOf(reply.say);
    const answered =
      name === 'help' ? /medical advice/.test(text) : /left|more|last|That was|You've done/.test(text);
    return answered && !reply.end ? [] : [`${name} at ${second} s: "${text.slice(0, 60)}"`];
  });
}

/** Whatever is wrong at any second of the routine, led to its end by "go on". */
function faultsOf(listener: Listener): string[] {
  const faults: string[] = [];
  while (stateName(listener.state()) === 'guiding') {
    const reply = listener.reply();
    const [say = '', ask = ''] = [reply?.say ?? [], reply?.ask ?? []].map((half) =>
      lastSentence(wordsOf(half)),
    );
    if (!listener.open() || !isPrompt(say) || !isPrompt(ask))
      faults.push(`not told what for: "${say}", "${ask}"`);
    for (const second of share(secondsOf(listener), 6, (at) => `${at} ${say}`))
      faults.push(...faultsAt(listener, second));
    listener.says(command('resume'), atTheEnd(listener));
  }
  return faults;
}

describe.each(EVERYTHING)('$id', (what) => {
  it('hears pause, pain, stop, help and how many left to its last word, the first time and the next', () => {
    for (const [, knows] of share(TIMES, 3, ([time]) => `${what.id} ${time}`)) {
      expect(faultsOf(inRoutine({ ...what, knows }))).toEqual([]);
    }
  });
});
