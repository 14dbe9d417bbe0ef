/** The command line of the plan: which routine, for whom, and how to print it. */
import { parseArgs } from 'node:util';
import { UsageError } from '../../console/terminal/options';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import { RUNS } from '../../lambda/domain/guided/timeline/turns';
import type { Profile } from '../../lambda/domain/guided/timeline/types';

export interface PlanOptions {
  /** Id of a routine or of one exercise; absent for the table of all routines. */
  routine?: string;
  json: boolean;
  table: boolean;
  pace: Profile['pace'];
  level: Profile['level'];
  firstTime: boolean;
  talk: NonNullable<Profile['talk']>;
  /** Which of the sessions whose words take turns. */
  run: number;
  locale: Locale;
  help: boolean;
}

const FLAGS = {
  json: { type: 'boolean', default: false },
  table: { type: 'boolean', default: false },
  pace: { type: 'string', default: 'usual' },
  level: { type: 'string', default: '2' },
  'first-time': { type: 'boolean', default: false },
  talk: { type: 'string', default: 'usual' },
  run: { type: 'string', default: '0' },
  locale: { type: 'string', default: 'en-US' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const PACES = ['slower', 'usual', 'faster'] as const;
const TALKS = ['less', 'usual', 'more'] as const;
const LEVELS = { '1': 'easier', '2': 'usual', '3': 'harder' } as const;

export const PLAN_HELP = `npm run plan -- <routine or exercise> [options]
npm run plan -- --table [options]

Prints what a guided session says and when, and how it is cut into responses.

  --json         the same as JSON
  --table        one line per routine: length, segments, breaks, and how often the person must speak
  --pace P       slower, usual or faster (default usual)
  --level N      1 easier, 2 usual, 3 harder; or the word itself (default 2)
  --first-time   as for someone who has met none of the moves: they are taught
  --talk T       less, usual or more (default usual)
  --run N        0 to 11: words and order take turns from session to session (default 0)
  --locale L     ${LOCALES.join(', ')} (default en-US)
  --help         this text`;

/**
 * Reads the arguments after the script's name; `known` are the ids that can be planned.
 * @throws UsageError with one clear line that lists the choices.
 */
export function readPlanOptions(args: readonly string[], known: readonly string[]): PlanOptions {
  const { values, positionals } = parse(args);
  const [routine, extra] = positionals;
  if (extra !== undefined) throw new UsageError(`one routine at a time; "${extra}" is one too many`);
  if (routine !== undefined && !known.includes(routine)) {
    throw new UsageError(`no routine or exercise is called "${routine}"; choose one of ${known.join(', ')}`);
  }
  if (routine === undefined && !values.table && !values.help) {
    throw new UsageError(`name a routine or exercise: ${known.join(', ')}; or use --table`);
  }
  const pace = PACES.find((name) => name === values.pace);
  if (!pace) throw new UsageError(`--pace is ${PACES.join(', ')}, not "${values.pace}"`);
  const level = Object.entries(LEVELS).find((entry) => entry.includes(values.level))?.[1];
  if (!level) {
    throw new UsageError(`--level is 1, 2, 3, or easier, usual, harder, not "${values.level}"`);
  }
  const talk = TALKS.find((name) => name === values.talk);
  if (!talk) throw new UsageError(`--talk is ${TALKS.join(', ')}, not "${values.talk}"`);
  const run = Number(values.run);
  if (!Number.isInteger(run) || run < 0 || run >= RUNS) {
    throw new UsageError(`--run is 0 to ${RUNS - 1}, not "${values.run}"`);
  }
  const locale = LOCALES.find((name) => name.toLowerCase() === values.locale.toLowerCase());
  if (!locale) throw new UsageError(`--locale is one of ${LOCALES.join(', ')}, not "${values.locale}"`);
  return {
    ...(routine === undefined ? {} : { routine }),
    json: values.json,
    table: values.table,
    firstTime: values['first-time'],
    help: values.help,
    talk,
    run,
    pace,
    level,
    locale,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch (error) {
    const reason = String(error).replace(/^\w*Error[^:]*: /, '');
    const flags = Object.keys(FLAGS).map((flag) => `--${flag}`);
    throw new UsageError(`${reason.replace(/\. To specify.*$/s, '')}; the options are ${flags.join(', ')}`);
  }
}
