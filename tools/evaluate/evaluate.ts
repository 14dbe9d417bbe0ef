/** `npm run evaluate`: how well labelled wording is understood, by topic, kind and urgency, with confusions and latency. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { interactionModel } from '../../interaction-model/model';
import { knowledge } from '../../lambda/content';
import { shippedNlu } from '../../lambda/domain/nlu/shipped';
import { readContent } from '../content/read';
import { QUOTED_UTTERANCES } from '../package/manifest';
import { SETTINGS, train } from '../train/classifier';
import { InputError, type Rows, readRows } from '../train/rows';
import { readBackground } from '../train/sentences';
import { annotations } from './annotations';
import { figuresOf, throughNoise, understandingOf } from './figures';
import { HELP, NOISES, type Options, optionsOf } from './options';
import { percent, report, routingLines, spreadLines } from './report';
import { scoreRouting } from './routing/routing';

async function compareLines({ questions }: Rows): Promise<string[]> {
  // Loaded only when asked for: the other recognisers take seconds to load and warn on the way.
  const { compare } = await import('./compare');
  const { content } = readContent();
  const compared = await compare(questions, knowledge, content, readBackground());
  return [
    'Cross-validated (5 folds: thresholds chosen on the other rows), same training sentences:',
    `    ${'approach'.padEnd(20)}in scope    user  near miss  unrelated  median ms`,
    ...compared.map(
      ({ name, score, ms }) =>
        `    ${name.padEnd(20)}${percent(score.inScope).padStart(8)}${percent(score.user).padStart(8)}${percent(score.nearMiss).padStart(11)}${percent(score.unrelated).padStart(11)}${ms.toFixed(3).padStart(11)}`,
    ),
  ];
}

/** As Alexa's stand-ins would route the rows, trained on the model of one country. */
function routing(rows: Rows): string[] {
  const model = interactionModel(readContent().content, 'en-US', QUOTED_UTTERANCES);
  return routingLines(scoreRouting(model, rows, knowledge));
}

/** Trained anew with other seeds, each as the shipped one is. */
function seeded(rows: Rows, { seeds, noise }: Options): string[] {
  const { content } = readContent();
  const background = readBackground();
  const figures = Array.from({ length: seeds }, (_, i) => {
    const weights = train(content, background, { ...SETTINGS, seed: SETTINGS.seed + 1000 * i });
    const hear = understandingOf({ ...knowledge, weights });
    return figuresOf(rows, noise > 0 ? throughNoise(hear, noise, i) : hear);
  });
  return spreadLines(`Trained ${seeds} times${noise > 0 ? `, noise ${noise}` : ''}:`, figures);
}

/** The shipped table on what a recogniser might make of the rows. */
function withNoise(rows: Rows, { noise }: Options): string[] {
  const hear = understandingOf(knowledge);
  const figures = Array.from({ length: NOISES }, (_, i) => figuresOf(rows, throughNoise(hear, noise, i)));
  return spreadLines(`Noise ${noise}, ${NOISES} times:`, figures);
}

function writeAnnotations(rows: Rows, file: string): string {
  const set = annotations(
    rows,
    knowledge.redFlags.flags.map(({ id }) => id),
  );
  try {
    writeFileSync(file, `${JSON.stringify(set, null, 1)}\n`);
  } catch {
    throw new InputError(`${file}: cannot be written`);
  }
  return `${set.data.length} annotations written to ${file}`;
}

async function linesOf(options: Options): Promise<string[]> {
  const rows = readRows(options.files);
  const { mentions, redFlags, bodySignal, understand: hear } = shippedNlu(knowledge);
  const isSignal = (words: string) => {
    const named = mentions(words);
    return redFlags(named) !== null || bodySignal(named) !== null;
  };
  const asked = [
    ...(options.routing ? routing(rows) : []),
    ...(options.seeds > 0 ? seeded(rows, options) : []),
    ...(options.seeds === 0 && options.noise > 0 ? withNoise(rows, options) : []),
    ...(options.compare ? await compareLines(rows) : []),
    ...(options.annotations === undefined ? [] : [writeAnnotations(rows, options.annotations)]),
  ];
  return [
    options.files.map((file) => relative(process.cwd(), file)).join(', '),
    ...(asked.length > 0 ? asked : report(rows, hear, isSignal)),
  ];
}

async function main(args: string[]): Promise<number> {
  try {
    const options = optionsOf(args);
    console.log(options.help ? HELP : (await linesOf(options)).join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`evaluate: ${error.message}`);
    return 2;
  }
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
