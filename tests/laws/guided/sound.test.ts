/** The guided sessions as sound: what somebody with a stopwatch would measure beside the speaker. */

import type { Routine } from '../../../lambda/content/schema/exercise';
import { segmentsFrom, USUAL_LIMITS } from '../../../lambda/domain/guided/segments/segment';
import { compile } from '../../../lambda/domain/guided/timeline/compile';
import type { Profile, Timeline } from '../../../lambda/domain/guided/timeline/types';
import {
  type HeardCue,
  heardBy,
  holdsIn,
  longestGap,
  minutesOf,
  ssmlOf,
  worstHold,
  worstSides,
} from '../../support/audio/listening';
import { flite, voicesAsked } from '../../support/audio/voices';
import { content, USUAL } from '../../support/guided/sessions';
import { share } from '../../support/share';

const PEOPLE: Record<string, Profile> = {
  'the first time': { ...USUAL, met: [] },
  known: USUAL,
  'with the fewest words': { ...USUAL, talk: 'less' },
};

function heardHere(
  routine: Routine,
  profile: Profile,
  voice = flite,
): { timeline: Timeline; heard: HeardCue[] } {
  const timeline = compile(routine, content, profile, 'en-US');
  return { timeline, heard: heardBy(voice, timeline) };
}

function checkHolds(timeline: Timeline, heard: readonly HeardCue[]): void {
  const holds = holdsIn(heard, timeline);
  expect(holds).toHaveLength(timeline.cues.filter(({ kind }) => kind === 'hold').length);
  expect(worstHold(holds)).toBeLessThan(1_000);
  expect(worstSides(holds, timeline)).toBeLessThan(500);
  timeline.steps.forEach((_, at) => {
    const of = (side: 'left' | 'right') => holds.filter((hold) => hold.step === at && hold.side === side);
    expect(of('left')).toHaveLength(of('right').length);
  });
}

/** Getting into place fills the first minute with words. */
function checkMinutes(heard: readonly HeardCue[]): void {
  for (const { speech, cues } of minutesOf(heard).slice(1)) {
    expect(speech).toBeGreaterThanOrEqual(0.25);
    expect(speech).toBeLessThanOrEqual(0.55);
    expect(cues).toBeGreaterThan(0);
  }
  expect(longestGap(heard)).toBeLessThanOrEqual(10_000);
}

/** Which routines the quick suite hears, and whom it leads them for. */
const led = share(content.routines, 2, ({ id }) => `heard ${id}`);
const ledIn = ({ id }: Routine) => share(Object.entries(PEOPLE), 5, ([who]) => `${id} ${who}`);

describe('spoken aloud', () => {
  // All at once: starting the voice takes longer than what it says.
  beforeAll(() => {
    const timelines = led.flatMap((routine) =>
      ledIn(routine).map(([, profile]) => compile(routine, content, profile, 'en-US')),
    );
    flite.lengths(timelines.flatMap(({ cues }) => cues.map(({ text }) => text)));
  });

  describe.each(led.map((routine) => [routine.id, routine] as const))('%s', (_id, routine) => {
    test.each(ledIn(routine))('%s keeps its holds, its sides, its minutes, and its word', (_, profile) => {
      const { timeline, heard } = heardHere(routine, profile);
      checkHolds(timeline, heard);
      checkMinutes(heard);
      expect(Math.abs((heard.at(-1)?.to ?? 0) / timeline.promisedMs - 1)).toBeLessThanOrEqual(0.1);
    });
  });

  test('long holds keep their length although the coach speaks inside them', () => {
    const harder: Profile = { ...USUAL, level: 'harder' };
    const long = content.routines.filter((routine) =>
      compile(routine, content, harder, 'en-US').steps.some(({ dose }) => dose.hold >= 10),
    );
    expect(long.length).toBeGreaterThan(0);
    for (const routine of share(long, 3, ({ id }) => `harder ${id}`)) {
      const { timeline, heard } = heardHere(routine, harder);
      checkHolds(timeline, heard);
    }
  });

  test.each(voicesAsked().map((voice) => [voice.name, voice] as const))(
    '%s says the markup that is sent in the time of its words and breaks',
    (_, voice) => {
      const [routine] = content.routines;
      if (!routine) throw new Error('no routine');
      const { timeline, heard } = heardHere(routine, USUAL, voice);
      const [segment] = segmentsFrom(timeline, 0, USUAL_LIMITS);
      if (!segment) throw new Error('no segment');
      const [recording] = voice.speak([ssmlOf(timeline, segment)]);
      if (!recording) throw new Error('no recording');
      const added = heard[segment.to - 1]?.to ?? 0;
      expect(Math.abs((1000 * recording.samples.length) / recording.rate / added - 1)).toBeLessThan(0.1);
    },
  );
});
