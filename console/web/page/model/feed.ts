/** What the page knows: all that happened, one event after another, as it is to be shown. */

import type { Locale } from '../../../../lambda/content/schema/locale';
import type { Happened } from '../../../device/conversation';
import type {
  Authored,
  DeviceTurn,
  Fault,
  MemoryUse,
  Moment,
  Replayed,
  RoutineTimeline,
  Speaker,
} from '../../../device/protocol';
import { type Faults, NO_FAULTS } from '../../../faults/faults';
import type { Heard } from '../../../response/heard-ssml';
import type { ServiceUse } from '../../../services/service';
import type { DeviceKind } from '../../../world/screens';

/** One thing in the conversation. `id` is that of its event; `turn` that of the turn it belongs to. */
export type Item =
  | { kind: 'said'; id: number; turn: number; words: string; interrupted: DeviceTurn['interrupted'] }
  | { kind: 'spoken'; id: number; turn: number; heard: Heard; again: boolean }
  | { kind: 'note'; id: number; text: string; wrong: boolean };

export interface Call extends MemoryUse {
  id: number;
  at: number;
}

export interface ServiceCall extends ServiceUse {
  id: number;
  at: number;
}

export interface Feed {
  /** Id of the last event. */
  last: number;
  /** The device's virtual time, ms since 1970; null before anything happened. */
  now: number | null;
  items: readonly Item[];
  /** By the id of their event. */
  turns: ReadonlyMap<number, DeviceTurn>;
  /** The turn whose response is heard or listened for; null when there is quiet for good. */
  running: number | null;
  /** Whether the skill was asked and has not answered yet. */
  asking: boolean;
  /** Guided sessions by the hash of their timeline. */
  timelines: ReadonlyMap<string, RoutineTimeline>;
  memory: readonly Call[];
  /** Calls of Alexa's services, the last one last. */
  services: readonly ServiceCall[];
  /** What goes wrong around the skill, as it was set. */
  faults: Faults;
  /** Where the person is. */
  place: { device: DeviceKind; locale: Locale };
  /** Who of the household speaks. */
  speaker: Speaker;
  /** The transcript that is played again; null when none is. */
  replay: Replayed | null;
  /** The file of the content that was saved last, and how far it is; null when none was. */
  authored: Authored | null;
}

export const EMPTY: Feed = {
  last: 0,
  now: null,
  items: [],
  turns: new Map(),
  running: null,
  asking: false,
  timelines: new Map(),
  memory: [],
  services: [],
  faults: NO_FAULTS,
  place: { device: 'echo', locale: 'en-US' },
  speaker: 'first',
  replay: null,
  authored: null,
};

/** The feed once `happened` is known; an event that is known already changes nothing. */
export function feedAfter(feed: Feed, { id, one }: Happened): Feed {
  if (id <= feed.last) return feed;
  const next: Feed = { ...feed, last: id, now: one.at };
  const note = (text: string, wrong = false): Feed => ({
    ...next,
    items: [...feed.items, { kind: 'note', id, text, wrong }],
  });
  switch (one.event) {
    case 'request':
      return { ...next, asking: true };
    case 'turn':
      return withTurn(next, id, one.turn);
    case 'clock':
      return withMoment(next, id, one);
    case 'memory':
      return { ...next, memory: [...feed.memory, { ...one, id }] };
    case 'service':
      return { ...next, services: [...feed.services, { ...one, id }] };
    case 'timeline':
      return { ...next, timelines: new Map(feed.timelines).set(one.timeline.hash, one.timeline) };
    case 'begin':
      return { ...begun(id, one.at, one.title), place: one.setting };
    case 'move':
      return { ...note(`At another device: ${one.device}, ${one.locale}.`), place: one, running: null };
    case 'speaker':
      return { ...note(SPEAKS[one.who]), speaker: one.who };
    case 'authored':
      return { ...(one.stage === 'broken' ? note(brokenText(one), true) : next), authored: one };
    case 'replay':
      return {
        ...(one.difference === null ? next : note(`Otherwise than written:\n${one.difference}`, true)),
        replay: one,
      };
    case 'person':
      return {
        ...note('Somebody new, of whom nothing is known.'),
        running: null,
        speaker: 'first',
      };
    case 'fault':
      return one.fault === 'set'
        ? { ...note(`From here on: ${faultsText(one.faults)}.`), faults: one.faults }
        : note(faultText(one), one.fault === 'rule');
    default:
      return one satisfies never;
  }
}

const SPEAKS = {
  first: 'The first person of the household speaks.',
  third: 'A third person of the household speaks, whose voice Alexa knows.',
  second: 'A second person of the household speaks, whose voice Alexa knows.',
};

/** Nothing of what was before belongs to it. */
function begun(id: number, now: number, title: string | null): Feed {
  const items: Item[] =
    title === null ? [] : [{ kind: 'note', id, text: `Played again: ${title}.`, wrong: false }];
  return { ...EMPTY, last: id, now, items };
}

function brokenText({ findings }: Authored): string {
  const told = findings.map(({ file, field, message }) => `${file}${field && ` ${field}`}: ${message}`);
  return ['What was saved is not spoken yet.', ...told].join('\n');
}

function faultText(fault: Exclude<Fault, { fault: 'set' }>): string {
  switch (fault.fault) {
    case 'rule':
      return `A response broke a rule. ${fault.rule}: ${fault.detail}.`;
    case 'apology':
      return `The skill failed: ${fault.detail}`;
    case 'deployed':
      return 'A new version is live. What is kept, and the session, were written by the last one.';
    case 'undelivered':
      return `The session is over, and ${fault.detail}.`;
    case 'nothing':
      return `Nothing happens: ${fault.detail}.`;
    default:
      return fault satisfies never;
  }
}

/** "memory down, voice slow", or that all is as usual. */
function faultsText(faults: Faults): string {
  const usual: Readonly<Record<string, string>> = NO_FAULTS;
  const wrong = Object.entries(faults).filter(([what, is]) => is !== usual[what]);
  return wrong.length === 0 ? 'everything as usual' : wrong.map(([what, is]) => `${what} ${is}`).join(', ');
}

function withTurn(feed: Feed, id: number, turn: DeviceTurn): Feed {
  const said: Item[] =
    turn.heard === null
      ? []
      : [{ kind: 'said', id, turn: id, words: turn.heard, interrupted: turn.interrupted }];
  const spoken: Item[] = turn.speech
    ? [{ kind: 'spoken', id, turn: id, heard: turn.speech, again: false }]
    : [];
  const over = turn.intent === 'SessionEndedRequest';
  return {
    ...feed,
    asking: false,
    turns: new Map(feed.turns).set(id, turn),
    running: over ? null : turn.playback ? id : feed.running,
    items: [...feed.items, ...said, ...spoken],
  };
}

const CLOSED = {
  silence: 'Nobody answers. The session ends.',
  left: 'The session is left.',
  lost: 'The session is lost, and nobody tells the skill.',
};

function withMoment(feed: Feed, id: number, moment: Moment): Feed {
  switch (moment.moment) {
    case 'asked-again': {
      if (feed.running === null) return feed;
      const again: Item = { kind: 'spoken', id, turn: feed.running, heard: moment.reprompt, again: true };
      return { ...feed, items: [...feed.items, again] };
    }
    case 'closed':
      return {
        ...feed,
        running: null,
        items: [...feed.items, { kind: 'note', id, text: CLOSED[moment.why], wrong: false }],
      };
    case 'waited':
      return feed;
    default:
      return moment satisfies never;
  }
}
