/** Pages of what we know: an answer with what it is based on, and routines by how long they take and where. */
import { fill, fillPrompt, localeWords } from '../../content/fill';
import type { SpokenTopic } from '../../content/schema/topic';
import { capital } from '../../domain/guided/timeline/cue-text';
import { compilerFor, routineFor } from '../../domain/guided/timeline/session';
import { findTopic } from '../../domain/library';
import type { Start } from '../../domain/session';
import { promised } from '../../render/numbers';
import type { TextPage, Touch } from '../../render/screen/page';
import { preferences } from '../keeping/preferences';
import type { Exchange } from '../turn';

/** The short answer large, the detail below it, who says so, and what to ask next. */
export function answerPage(exchange: Exchange, id: string, buttons: Touch[]): TextPage | undefined {
  const topic = findTopic(exchange.knowledge, id);
  if (!topic) return undefined;
  const country = localeWords(exchange.knowledge, exchange.turn.locale);
  return {
    name: 'answer',
    title: topic.question,
    lead: fill(topic.short, country),
    text: [fill(topic.detail, country)],
    note: sourcesOf(exchange, topic),
    rows: topic.related.slice(0, MOST_RELATED).flatMap((other) => topicRow(exchange, other)),
    buttons,
  };
}

export const MOST_RELATED = 3;

function sourcesOf({ knowledge: { prompts } }: Exchange, { sources, reviewed }: SpokenTopic): string {
  const { card } = prompts;
  const names = sources.map(({ name }) => name).join(', ');
  return `${card.sources} ${names}. ${fillPrompt(card.lastChecked, { date: reviewed })}`;
}

export function topicRow({ knowledge }: Exchange, id: string): NonNullable<TextPage['rows']> {
  const topic = findTopic(knowledge, id);
  return topic ? [{ label: topic.question, does: ['topic', id] }] : [];
}

/** "About five minutes, on the floor". */
export function lengthAndPlace(exchange: Exchange, what: Start): string {
  const { prompts } = exchange.knowledge;
  const routine = routineFor(exchange.knowledge, what);
  if (!routine) return '';
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const { promisedMs } = compile({ what, ...preferences(exchange, what) });
  return fillPrompt(prompts.screen.minutes, {
    length: capital(promised(prompts.grammar, promisedMs)),
    place: prompts.gate.places[routine.place],
  });
}

/** "Gentle morning: about five minutes, on the floor". */
export function nameAndLength(exchange: Exchange, name: string, what: Start): string {
  const { screen } = exchange.knowledge.prompts;
  return fillPrompt(screen.routineFor, { routine: capital(name), length: lengthAndPlace(exchange, what) });
}
