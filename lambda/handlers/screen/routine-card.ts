/** A routine as a card in the companion app: how long and where, its moves in order, and what it needs. */
import { fill, fillPrompt, localeWords } from '../../content/fill';
import { capital } from '../../domain/guided/timeline/cue-text';
import { compilerFor, routineFor } from '../../domain/guided/timeline/session';
import type { Step } from '../../domain/guided/timeline/types';
import type { Start } from '../../domain/session';
import { leftOutAtGate, lengthOf } from '../announce';
import { preferences } from '../keeping/preferences';
import type { Card, Exchange } from '../turn';

/** `done`: what was done, when it is over. As this person does it: without the moves that it leaves out. */
export function routineCard(exchange: Exchange, what: Start, done?: string): { card?: Card } {
  const { prompts } = exchange.knowledge;
  const routine = routineFor(exchange.knowledge, what);
  if (!routine) return {};
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const { skip, ...options } = preferences(exchange, what);
  const without = leftOutAtGate(exchange, what);
  const { steps, place } = compile({ what, ...options, skip: [...skip, ...without] });
  const length = fillPrompt(prompts.screen.minutes, {
    length: capital(lengthOf(exchange, what)),
    place: prompts.gate.places[place],
  });
  const country = localeWords(exchange.knowledge, exchange.turn.locale);
  const [first] = steps;
  return {
    card: {
      title: capital(routine.name),
      text: [
        done ?? `${length}.`,
        steps.map((step, i) => moveLine(exchange, step, i + 1)).join('\n'),
        ...(done === undefined ? [fill(prompts.gate.needs[place], country)] : []),
        prompts.card.disclaimer,
      ].join('\n\n'),
      ...(first && { picture: { exercise: first.exercise, form: first.form, place } }),
    },
  };
}

/** "2. Knee rolls: twice on each side". */
function moveLine({ knowledge: { prompts } }: Exchange, { name, dose, sides }: Step, n: number): string {
  const { times, move } = prompts.card;
  const { reps, sets } = dose;
  const all = reps * sets;
  const [one, many] = sides === 'none' ? [times.one, times.many] : [times.onceASide, times.manyASide];
  return fillPrompt(move, {
    n: String(n),
    move: capital(name),
    count: all === 1 ? one : fillPrompt(many, { count: String(all) }),
  });
}
