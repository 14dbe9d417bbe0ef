/** What can be asked and done, with its health: how well it is understood, how long it takes, and for how long it may stay. */
import type { Trained } from '../../lambda/content';
import type { Locale } from '../../lambda/content/schema/locale';
import { segmentsFrom, USUAL_LIMITS } from '../../lambda/domain/guided/segments/segment';
import { compile } from '../../lambda/domain/guided/timeline/compile';
import { situationOf } from '../../lambda/domain/nlu/context/situation';
import { read, weigh } from '../../lambda/domain/nlu/reading';
import { once } from '../../lambda/domain/once';
import type { Content, Finding } from '../../tools/content/read';
import { checkContent } from '../../tools/content/rules';
import { expiryOf } from '../../tools/content/rules/sources';
import { expand } from '../../tools/content/templates';

interface Item {
  id: string;
  name: string;
  /** First day on which it may no longer ship. */
  expires: string;
  sources: number;
  /** What is wrong with its file. */
  findings: readonly string[];
}

export interface TopicHealth extends Item {
  /** A question to try it with. */
  say: string;
  /** Its ways of asking, and how many of them lead to it as first words. */
  ways: number;
  understood: number;
  /** The class that takes most of the others; null when none is lost. */
  lostTo: string | null;
}

export interface RoutineHealth extends Item {
  say: string;
  moves: number;
  /** Length for a newcomer, and once every move is known, in ms. */
  firstMs: number;
  knownMs: number;
  /** Responses that it takes. */
  segments: number;
}

type Topic = Content['topics'][number];

export interface Library {
  topics: readonly TopicHealth[];
  routines: readonly RoutineHealth[];
}

/** `today` is an ISO date. */
export function libraryOf(content: Content, knowledge: Trained, locale: Locale, today: string): Library {
  const findings = checkContent(content, today);
  return {
    topics: content.topics.map((topic) => ({
      ...itemOf(topic, `topics/${topic.id}.json`, findings),
      name: topic.question,
      ...understoodBy(knowledge)(topic),
    })),
    routines: content.routines.map((routine) => {
      const timeline = (met: string[]) =>
        compile(routine, content, { pace: 'usual', level: 'usual', met, skip: [] }, locale);
      const first = timeline([]);
      return {
        ...itemOf(routine, `routines/${routine.id}.json`, findings),
        name: routine.name,
        say: `start ${routine.name}`,
        moves: routine.moves.length,
        firstMs: first.totalMs,
        knownMs: timeline(content.exercises.map(({ id }) => id)).totalMs,
        segments: segmentsFrom(first, 0, USUAL_LIMITS).length,
      };
    }),
  };
}

function itemOf(
  { id, reviewed, sources }: { id: string; reviewed: string; sources: readonly unknown[] },
  file: string,
  findings: readonly Finding[],
): Omit<Item, 'name'> {
  const own = findings.filter((one) => one.file === file);
  return {
    id,
    expires: expiryOf(reviewed),
    sources: sources.length,
    findings: own.map(({ field, message }) => `${field} ${message}`.trim()),
  };
}

/** Looked at again, a topic that is as it was is not asked again: all of them take seconds. */
const understoodBy = once((knowledge: Trained) => once((topic: Topic) => understanding(topic, knowledge)));

/** One sentence of each way of asking is read as first words, of which few lean on an answer before them. */
function understanding({ id, asked }: Topic, knowledge: Trained) {
  const sentences = asked.flatMap((way) => expand(way)[0] ?? []);
  const { prior } = situationOf(knowledge.situations, 'idle');
  const taken = sentences.map((words) => weigh(read(words, knowledge), prior).ranked[0]?.name ?? 'unknown');
  const lost = taken.filter((name) => name !== `topic:${id}`);
  const shares = [...new Set(lost)].map((name) => ({ name, n: lost.filter((one) => one === name).length }));
  return {
    say: sentences[0] ?? '',
    ways: sentences.length,
    understood: sentences.length - lost.length,
    lostTo: shares.toSorted((a, b) => b.n - a.n)[0]?.name ?? null,
  };
}
