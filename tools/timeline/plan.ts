/** `npm run plan`: what a guided session says and when, without an Alexa device. */

import { UsageError } from '../../console/terminal/options';
import { BrokenContent, requireContent } from '../content/require';
import { PLAN_HELP, readPlanOptions } from './options';
import { planById, planRoutine } from './report';
import { planText, routinesTable } from './text';

function main(args: readonly string[]): string {
  const content = requireContent();
  const known = [...content.routines, ...content.exercises].map((item) => item.id);
  const options = readPlanOptions(args, known);
  if (options.help) return PLAN_HELP;
  if (options.routine === undefined) {
    const plans = content.routines.map((routine) => planRoutine(routine, content, options));
    return options.json ? JSON.stringify(plans) : routinesTable(plans);
  }
  const plan = planById(options.routine, content, options);
  if (!plan) throw new UsageError(`no routine or exercise is called "${options.routine}"`);
  return options.json ? JSON.stringify(plan) : planText(plan);
}

try {
  process.stdout.write(`${main(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof BrokenContent)) throw error;
  process.stderr.write(`plan: ${error.message}\n`);
  process.exitCode = 2;
}
