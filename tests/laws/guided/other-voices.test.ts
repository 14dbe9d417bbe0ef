/** Other voices than the one that is assumed lead a routine on a simulated device: nothing is skipped, nothing resumed ahead. */
import { knowledge } from '../../../lambda/content';
import { compile } from '../../../lambda/domain/guided/timeline/compile';
import { speechMs, USUAL_CPS } from '../../../lambda/domain/guided/timeline/speech-time';
import type { Meaning } from '../../../lambda/domain/meaning';
import { Listener } from '../../../tools/soak/guided/listener';
import { type Act, perform } from '../../../tools/soak/guided/scenario';
import { USUAL_HABITS } from '../../../tools/soak/guided/sounding';
import { voicesAsked } from '../../support/audio/voices';
import { content, USUAL } from '../../support/guided/sessions';
import { share } from '../../support/share';

const READY: Meaning = { kind: 'command', name: 'ready' };
const PAUSE: Meaning = { kind: 'command', name: 'pause' };
const RESUME: Meaning = { kind: 'command', name: 'resume' };
/** ms of a pause: a short one, and one after which people are put back into place. */
const LATER = [5_000, 180_000];
/** Apart by no multiple of what anything in a routine takes. */
const EVERY_MS = 4_730;

/** Moments of one response, its open microphones included. */
function momentsIn(ms: number): number[] {
  return Array.from({ length: Math.floor(ms / EVERY_MS) }, (_, n) => n * EVERY_MS + 310);
}

/** ms after the first sound, in a first half and in a second. */
const MOMENTS = [20_000, 61_500, 95_000, 171_000];

/** A routine led by a voice that takes so long for a text, in ms: interrupted twice over, and not at all. */
function ledBy(id: string, lengthOf: (text: string) => number): void {
  const habits = { ...USUAL_HABITS, lengthOf };
  for (const cutIn of ['pause', 'thanks'] as const) {
    const acts = MOMENTS.map((at): Act => ({ at, does: 'command', name: cutIn }));
    perform({ what: { kind: 'routine', id }, habits, acts }, knowledge);
  }
  perform({ what: { kind: 'routine', id }, habits, acts: [] }, knowledge);
}

describe.each(voicesAsked().map((voice) => [voice.name, voice] as const))('led by %s', (name, voice) => {
  const ids = content.routines.map(({ id }) => id);
  const asked = share(ids, 6, (id) => `${name} ${id}`);
  const known = new Map<string, number>();
  beforeAll(() => {
    const timelines = content.routines
      .filter(({ id }) => asked.includes(id))
      .map((routine) => compile(routine, content, { ...USUAL, met: [] }, 'en-US'));
    const texts = timelines.flatMap(({ cues }) => cues.map(({ text }) => text));
    for (const [text, ms] of voice.lengths(texts)) known.set(text, ms);
  });
  const lengthOf = (text: string): number => {
    const ms = known.get(text) ?? voice.lengths([text]).get(text) ?? 0;
    known.set(text, ms);
    return ms;
  };

  test.each(asked)('%s is done to its end, interrupted or not', (id) => {
    // What is said around the cues, too: starting the voice for each text by itself takes seconds.
    const unheard = new Set<string>();
    ledBy(id, (text) => {
      unheard.add(text);
      return speechMs(text, USUAL_CPS);
    });
    for (const [text, ms] of voice.lengths([...unheard])) known.set(text, ms);
    ledBy(id, lengthOf);
  });

  test.each(asked)('%s goes on after a pause from what was last heard, or from before it', (id) => {
    const listener = new Listener(knowledge, { ...USUAL_HABITS, lengthOf });
    listener.asks({ kind: 'routine', id });
    listener.asks(READY);
    let paused = 0;
    while (listener.inRoutine()) {
      const { mic2 = 0 } = listener.sounding() ?? {};
      for (const at of momentsIn(mic2)) {
        const last = listener.truth(at);
        const pause = listener.wouldHear(PAUSE, at);
        for (const later of LATER) {
          const [first] = listener.wouldSound(pause, RESUME, later).cues;
          expect({ at, last, ahead: Math.max(0, (first?.cue.i ?? 0) - last) }).toMatchObject({ ahead: 0 });
        }
        paused += 1;
      }
      listener.says(RESUME, mic2 - 1);
    }
    expect(paused).toBeGreaterThan(10);
  });
});
