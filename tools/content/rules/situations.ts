/** What a situation expects must be something that the recogniser can hear. */
import { BODY_SIGNALS, COMMANDS, ELSEWHERE, FOLLOW_UPS } from '../../../lambda/domain/meaning';
import { POSITION_ASKS } from '../../../lambda/domain/move-talk/asks';
import type { Content, Finding, Rule } from './rule';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  body: BODY_SIGNALS,
  command: COMMANDS,
  position: POSITION_ASKS,
  'follow-up': FOLLOW_UPS,
  elsewhere: ELSEWHERE,
  exercise: ['start', 'describe'],
  routine: ['describe'],
};
const KINDS = [...Object.keys(NAMES), 'topic', 'symptom-list', 'unknown'];

/** Whether the recogniser has such a class: a kind by itself, or one of its names. */
function isClass(name: string, topics: readonly string[]): boolean {
  const [kind = '', of] = name.split(':');
  if (!KINDS.includes(kind)) return false;
  return of === undefined || (kind === 'topic' ? topics : (NAMES[kind] ?? [])).includes(of);
}

export const situationsNameClasses: Rule = {
  name: 'situations-name-classes',
  why: 'A misspelt class weighs nothing: what a state makes likely would silently be as usual.',
  check({ situations, topics }: Content): Finding[] {
    const ids = topics.map(({ id }) => id);
    return Object.entries(situations).flatMap(([name, { extends: general, prior, means, refused = {} }]) => {
      const named = [
        ...Object.keys(prior),
        ...Object.entries(means).flat(),
        ...Object.entries(refused).flat(),
      ];
      const unknown = named
        .filter((each) => !isClass(each, ids))
        .map((each) => ({ file: 'situations.json', field: name, message: `there is no class "${each}"` }));
      const lost = general !== undefined && !Object.hasOwn(situations, general);
      return lost
        ? [
            ...unknown,
            { file: 'situations.json', field: name, message: `extends "${general}", which is not there` },
          ]
        : unknown;
    });
  },
};

/** What a rule of talk may ask for beside a class: a session, by what was answered, offered, or done lately. */
const SESSIONS: ReadonlySet<string> = new Set(
  [
    'start',
    'describe',
    'today',
    'last',
    'same',
    'bed',
    'floor',
    'here',
    'seat',
    'upright',
    'shortest',
    'morning',
  ].map((name) => `routine:${name}`),
);
/** A back hurts, and nothing else is told. */
const UNCLEAR = 'topic:when-unclear';
/** Somebody who cannot get up, or who lies on the floor. */
const SIGNALS: ReadonlySet<string> = new Set(['body:stuck', 'body:fallen']);

export const talkNamesClasses: Rule = {
  name: 'talk-names-classes',
  why: 'A misspelt class is no meaning: the words of its rule would mean nothing where they are said.',
  check({ talk, moveTalk, topics }: Content): Finding[] {
    const ids = topics.map(({ id }) => id);
    // "topic:name#facet" asks for a part of it.
    const classes = [
      ...ids,
      ...topics.flatMap(({ id, facets }) => facets.map((facet) => `${id}#${facet.id}`)),
    ];
    const lost = (means: string) =>
      !isClass(means, classes) && !SESSIONS.has(means) && means !== UNCLEAR && !SIGNALS.has(means);
    const files = { 'words/talk.json': talk.rules, 'words/move-talk.json': moveTalk.rules };
    return Object.entries(files)
      .flatMap(([file, rules]) =>
        rules
          .filter(({ means }) => lost(means))
          .map(({ means }) => ({ file, field: 'means', message: `there is no class "${means}"` })),
      )
      .concat(
        talk.rules
          .flatMap(({ after = [] }) => after.filter((topic) => !ids.includes(topic)))
          .map((topic) => ({
            file: 'words/talk.json',
            field: 'after',
            message: `there is no topic "${topic}"`,
          })),
      );
  },
};

export const toldIsTakenUp: Rule = {
  name: 'told-is-taken-up',
  why: 'What is told is answered by the prompt of its name: without one nothing would be said to it, and without words it waits for nobody.',
  check({ told, prompts, topics }: Content): Finding[] {
    const said = prompts.told ?? {};
    const ids = new Set(told.details.map(({ id }) => id));
    const lines = Object.keys(said);
    return [
      ...told.details
        .filter(({ id }) => !Object.hasOwn(said, id))
        .map(({ id }) => ({ file: 'prompts/told.json', field: id, message: 'is told, and has no line' })),
      ...lines
        .filter((id) => !ids.has(id))
        .map((id) => ({
          file: 'prompts/told.json',
          field: id,
          message: 'answers what words/told.json does not have',
        })),
      ...told.details
        .filter(({ topic }) => topic !== undefined && !topics.some(({ id }) => id === topic))
        .map(({ topic }) => ({
          file: 'words/told.json',
          field: 'topic',
          message: `there is no topic "${topic}"`,
        })),
      ...topics.flatMap((topic) =>
        Object.keys(topic.told)
          .filter((id) => !ids.has(id))
          .map((id) => ({
            file: `topics/${topic.id}.json`,
            field: `told.${id}`,
            message: 'answers what words/told.json does not have',
          })),
      ),
    ];
  },
};
