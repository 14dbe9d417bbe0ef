/** `npm run audio`: every routine spoken aloud by every voice that is here, as a table of what a stopwatch would show. */
import { compile } from '../../../lambda/domain/guided/timeline/compile';
import type { Profile } from '../../../lambda/domain/guided/timeline/types';
import { content, USUAL } from '../guided/sessions';
import { heardBy, holdsIn, longestGap, minutesOf, wordsPerMinute, worstHold, worstSides } from './listening';
import { voices } from './voices';

const PEOPLE: [name: string, profile: Profile][] = [
  ['first time', { ...USUAL, met: [] }],
  ['known', USUAL],
  ['talk less', { ...USUAL, talk: 'less' }],
];

/** So many are enough: more is no better. */
const COUNTS_SHOWN = 99;

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const rows = voices().flatMap((voice) =>
  content.routines.flatMap((routine) =>
    PEOPLE.map(([person, profile]) => {
      const timeline = compile(routine, content, profile, 'en-US');
      const heard = heardBy(voice, timeline);
      const minutes = minutesOf(heard);
      const shares = minutes.map(({ speech }) => Math.round(speech * 100));
      const holds = holdsIn(heard, timeline);
      const took = heard.at(-1)?.to ?? 0;
      return [
        voice.name,
        routine.id,
        person,
        clock(timeline.promisedMs),
        clock(took),
        Math.round((took / timeline.promisedMs - 1) * 100),
        Math.round(wordsPerMinute(heard)),
        shares.join(' '),
        Math.min(...minutes.map(({ cues }) => cues), COUNTS_SHOWN),
        (worstHold(holds) / 1000).toFixed(2),
        (worstSides(holds, timeline) / 1000).toFixed(2),
        (longestGap(heard) / 1000).toFixed(1),
      ];
    }),
  ),
);

const HEAD = [
  'voice',
  'routine',
  'person',
  'said',
  'took',
  'off %',
  'words a minute',
  'speech % by minute',
  'fewest counts and breaths a minute',
  'worst hold, s off',
  'worst sides, s apart',
  'longest quiet s',
];
const lines = [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
process.stdout.write(`${lines.join('\n')}\n`);
