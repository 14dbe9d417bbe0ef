/** Everything that is kept of a person, line by line, with the day on which each part of it goes. */
import type { Knowledge, Prompts } from '../../content';
import { fillPrompt } from '../../content/fill';
import { dateOf, dayAt } from '../../domain/days';
import { type Activity, routineFor } from '../../domain/guided/timeline/session';
import { RUNS } from '../../domain/guided/timeline/turns';
import { findExercise } from '../../domain/library';
import { PLAN } from '../../domain/planner/code';
import { FINISHES_COUNTED, GREETINGS, PLACE_KEPT_MS, RECORD_KEPT_MS } from '../../domain/retention';
import type { Remembered } from '../../memory/record';
import { spokenList } from '../../render/lists';

type Known = Pick<Knowledge, 'prompts' | 'routines' | 'exercises' | 'guide'>;

/** `hoursFromUtc`: the clock that dates are told by. Fields that say nothing yet are left out. */
export function everythingKept(knowledge: Known, record: Remembered, hoursFromUtc: number): string[] {
  const { grammar } = knowledge.prompts;
  const { card } = knowledge.prompts.privacy;
  const dateAt = (ms: number) => dateIn(grammar, dayAt(ms, hoursFromUtc));
  const { place, diary, recent, voiceOnly } = record;
  return [
    ...(record.noticeHeard ? [card.notice] : []),
    ...(record.gateHeard ? [card.gate] : []),
    ...((record.noMovesUntil ?? 0) > record.updatedAt ? [card.rests] : []),
    ...(place
      ? [
          fillPrompt(card.place, {
            name: nameOf(knowledge, place.what),
            date: dateAt(place.sentAt + PLACE_KEPT_MS),
          }),
        ]
      : []),
    ...preferences(knowledge, record),
    ...(record.met.length > 0 ? [fillPrompt(card.met, { moves: moves(knowledge, record.met) })] : []),
    ...(record.runs > 0 ? [fillPrompt(card.turns, { n: String(record.runs), of: String(RUNS) })] : []),
    ...(record.greeted
      ? [fillPrompt(card.greeting, { n: String(record.greeted), of: String(GREETINGS) })]
      : []),
    ...(recent.length > 0 ? [fillPrompt(card.recent, { items: begun(knowledge, recent) })] : []),
    ...(record.finishes > 0
      ? [fillPrompt(card.finishes, { n: String(record.finishes), of: String(FINISHES_COUNTED) })]
      : []),
    ...(diary ? [days(knowledge.prompts, diary)] : []),
    ...(record.reminders.length > 0
      ? [fillPrompt(card.reminders, { n: String(record.reminders.length) })]
      : []),
    ...(record.reminderOffered ? [card.offered] : []),
    ...(voiceOnly ? [fillPrompt(card.voiceOnly, { date: dateAt(voiceOnly.until) })] : []),
    fillPrompt(card.goes, { date: dateAt(record.updatedAt + RECORD_KEPT_MS) }),
  ];
}

/** "24 November". */
function dateIn({ months }: Prompts['grammar'], day: number): string {
  const { month, date } = dateOf(day);
  const names = Object.entries(months).toSorted(([a], [b]) => a.localeCompare(b));
  return `${date} ${names[month - 1]?.[1] ?? ''}`;
}

function preferences(knowledge: Known, { pace, level, talk, sound, levels, leftOut }: Remembered): string[] {
  const { card } = knowledge.prompts.privacy;
  const wished = ([line, name]: readonly [string, string]) =>
    name === 'usual' ? [] : [fillPrompt(line, { name })];
  const pairs = [
    [card.pace, pace],
    [card.level, level],
    [card.talk, talk],
  ] as const;
  return [
    ...pairs.flatMap(wished),
    ...(sound ? [card.sound] : []),
    ...Object.entries(levels).map(([id, name]) =>
      fillPrompt(card.ownLevel, { routine: routineName(knowledge, id), name }),
    ),
    ...(leftOut.length > 0 ? [fillPrompt(card.leftOut, { moves: moves(knowledge, leftOut) })] : []),
  ];
}

function days(
  { grammar, privacy: { card } }: Prompts,
  { agreed, days: noted }: NonNullable<Remembered['diary']>,
) {
  if (!agreed) return card.noDays;
  return fillPrompt(card.days, {
    items: spokenList(
      grammar,
      noted.map((day) => dateIn(grammar, day)),
    ),
  });
}

function begun(knowledge: Known, recent: Remembered['recent']): string {
  const { grammar, privacy } = knowledge.prompts;
  return recent
    .map(({ id, day }) =>
      fillPrompt(privacy.card.began, { routine: routineName(knowledge, id), date: dateIn(grammar, day) }),
    )
    .join('; ');
}

function moves(knowledge: Known, ids: readonly string[]): string {
  return ids.map((id) => findExercise(knowledge, id)?.name ?? id).join(', ');
}

function routineName(knowledge: Known, id: string): string {
  if (id === PLAN) return knowledge.prompts.privacy.card.planned;
  return routineFor(knowledge, { kind: 'routine', id })?.name ?? id;
}

function nameOf(knowledge: Known, { kind, id }: Activity): string {
  return kind === 'routine' ? routineName(knowledge, id) : moves(knowledge, [id]);
}
