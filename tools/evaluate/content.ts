/** `npm run content`: the content rules; with `--table`, every topic in figures, and how well it is understood. */
import { interactionModel } from '../../interaction-model/model';
import { knowledge } from '../../lambda/content';
import { shippedNlu } from '../../lambda/domain/nlu/shipped';
import { checkAndTell } from '../content/check';
import { requireContent } from '../content/require';
import { COUNTRY } from '../content/review/topic-figures';
import { QUOTED_UTTERANCES } from '../package/manifest';
import { readRows } from '../train/rows';
import { optionsOf } from './options';
import { topicsTable } from './table';

/** Of the rows that `npm run evaluate` takes, which nothing learns from. */
function tell(): void {
  const content = requireContent();
  const { questions } = readRows(optionsOf([]).files);
  const model = interactionModel(content, COUNTRY, QUOTED_UTTERANCES);
  const { understand: hear } = shippedNlu(knowledge);
  console.log(topicsTable({ content, model, questions, hear }).join('\n'));
}

function main(args: readonly string[], today: string): number {
  const code = checkAndTell(today);
  if (code === 0 && args.includes('--table')) tell();
  return code;
}

if (require.main === module) {
  process.exitCode = main(process.argv.slice(2), new Date().toISOString().slice(0, 10));
}
