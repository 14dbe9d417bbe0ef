/** Every routine as slower and faster voices say it: the same bars as for ours, as far as another rate lets them be the same. */
import { compile } from '../../../lambda/domain/guided/timeline/compile';
import type { Profile } from '../../../lambda/domain/guided/timeline/types';
import {
  heardBy,
  holdsIn,
  longestGap,
  minutesOf,
  worstHold,
  worstSides,
} from '../../support/audio/listening';
import { voices } from '../../support/audio/voices';
import { content, USUAL } from '../../support/guided/sessions';

const PEOPLE: readonly Profile[] = [{ ...USUAL, met: [] }, USUAL, { ...USUAL, talk: 'less' }];
/** Of a minute that is speech, and of the minutes that were said: a voice a fifth slower or faster moves both a little. */
const BARS = { speech: [0.23, 0.59], off: 0.125 } as const;

describe.each(voices().map((voice) => [voice.name, voice] as const))('%s', (_, voice) => {
  test.each(content.routines.map((routine) => [routine.id, routine] as const))(
    'keeps the holds, sides, breaths and minutes of %s',
    (_id, routine) => {
      for (const profile of PEOPLE) {
        const timeline = compile(routine, content, profile, 'en-US');
        const heard = heardBy(voice, timeline);
        const holds = holdsIn(heard, timeline);
        expect(worstHold(holds)).toBeLessThan(1_000);
        expect(worstSides(holds, timeline)).toBeLessThan(500);
        expect(longestGap(heard)).toBeLessThanOrEqual(10_000);
        for (const { speech, cues } of minutesOf(heard).slice(1)) {
          expect(speech).toBeGreaterThanOrEqual(BARS.speech[0]);
          expect(speech).toBeLessThanOrEqual(BARS.speech[1]);
          expect(cues).toBeGreaterThan(0);
        }
        const took = heard.at(-1)?.to ?? 0;
        expect(Math.abs(took / timeline.promisedMs - 1)).toBeLessThanOrEqual(BARS.off);
      }
    },
  );
});
