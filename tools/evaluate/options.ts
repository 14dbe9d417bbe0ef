/** What `npm run evaluate` can be asked for. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../train/rows';

export const HELP = `npm run evaluate -- [options]

  --file FILE         labelled rows, one JSON object a line; may be given again (default: tests/data/*.jsonl)
  --seeds N           train again with N seeds, and give the mean and the spread
  --noise SHARE       the rows as a recogniser might hear them: small words lost, fillers kept, words mistaken (0 to 1)
  --routing           where learners of two kinds would send the rows, and whether their words would arrive
  --compare           the same rows against BM25 and nlp.js taught the same sentences, cross-validated
  --annotations FILE  write the rows as an annotation set for evaluating Alexa's own understanding
  --help              this text`;

const FOLDER = join(__dirname, '../../tests/data');
/** Noises of one strength that a figure is the mean of. */
export const NOISES = 16;

export interface Options {
  files: string[];
  /** How many trainings; none: the table that ships. */
  seeds: number;
  /** From 0 to 1; 0 is none. */
  noise: number;
  routing: boolean;
  compare: boolean;
  annotations?: string;
  help: boolean;
}

/** Throws InputError for what it cannot make sense of. */
export function optionsOf(args: string[]): Options {
  const values = parsed(args);
  return {
    files: values.file ?? usualFiles(),
    seeds: numberOf('--seeds', values.seeds, (n) => Number.isInteger(n) && n > 0 && n <= 100),
    noise: numberOf('--noise', values.noise, (n) => n >= 0 && n <= 1),
    routing: values.routing,
    compare: values.compare,
    help: values.help,
    ...(values.annotations === undefined ? {} : { annotations: values.annotations }),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        file: { type: 'string', multiple: true },
        seeds: { type: 'string' },
        noise: { type: 'string' },
        routing: { type: 'boolean', default: false },
        compare: { type: 'boolean', default: false },
        annotations: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

function usualFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(FOLDER, name));
}

function numberOf(option: string, text: string | undefined, fits: (n: number) => boolean): number {
  if (text === undefined) return 0;
  const number = Number(text);
  if (text.trim() === '' || !fits(number))
    throw new InputError(`${option} ${text}: is not a number it takes`);
  return number;
}
