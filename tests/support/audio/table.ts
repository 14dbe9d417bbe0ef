/** `npm run audio`: every routine spoken aloud by every voice that is here, as a table of what a stopwatch would show. */
import { compile } from '../../../lambda/domain/guided/timeline/compile';
import type { Profile } from '../../../lambda/domain/guided/timeline/types';
import { content, USUAL } from '../guided/sessions';
import { heardBy, longestGap, minutesOf, wordsPerMinute } from './listening';
import { voices } from './voices';

const PEOPLE: [name: string, profile: Profile][] = [
  ['first time', { ...USUAL, met: [] }],
  ['known', USUAL],
  ['talk less', { ...USUAL, talk: 'less' }],
];

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const rows = voices().flatMap((voice) =>
  content.routines.flatMap((routine) =>
    PEOPLE.map(([person, profile]) => {
      const timeline = compile(routine, content, profile, 'en-US');
      const heard = heardBy(voice, timeline);
      const shares = minutesOf(heard).map(({ speech }) => Math.round(speech * 100));
      return [
        voice.name,
        routine.id,
        person,
        clock(timeline.promisedMs),
        clock(heard.at(-1)?.to ?? 0),
        Math.round(wordsPerMinute(heard)),
        shares.join(' '),
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
  'words a minute',
  'speech % by minute',
  'longest quiet s',
];
const lines = [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
process.stdout.write(`${lines.join('\n')}\n`);
