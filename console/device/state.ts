/** All that a simulated device knows between two events: plain JSON, replaced and never changed. */
import type { Play } from '../../lambda/domain/guided/playback/play';
import type { Remembered } from '../../lambda/memory/record';
import { type Faults, NO_FAULTS } from '../faults/faults';
import type { Heard } from '../response/heard-ssml';
import type { Script } from '../screen/document';
import type { Caller, OpenSession } from './envelope';
import type { Playback } from './playback';
import type { Speaker } from './protocol';

export interface DeviceState {
  /** Virtual time, ms since 1970. */
  now: number;
  session: OpenSession | null;
  /** The response last heard; it outlives a session that the skill ended. */
  heard: HeardResponse | null;
  /** What the skill handed over while Alexa asks for a permission; null while she does not. */
  asked: string | null;
  /** Set once time was let pass on purpose: the next words come now, and not when the microphone opens. */
  timed: boolean;
  /** How many there were so far, this one included. */
  people: number;
  sessions: number;
  requests: number;
  person: Person;
  /** Where the person went since the device was set up. */
  moved: Partial<Pick<Caller, 'device' | 'locale'>>;
  speaker: Speaker;
  faults: Faults;
  /** Where time is to come to, when a report of the screen had to be answered on the way. */
  passing: Passing | null;
  /** The page whose commands run on though somebody spoke; null when none do. */
  late: Shown | null;
  /** Hash of the guided session's timeline last told of. */
  timeline: string | null;
}

/** `to`: ms since 1970; null until the session is over. */
export interface Passing {
  to: number | null;
  timed: boolean;
}

interface HeardResponse {
  playback: Playback;
  reprompt: Heard | null;
  askedAgain: boolean;
  /** The document on the screen; null when nothing is drawn. */
  shown: Shown | null;
}

/** A document that is being shown. */
export interface Shown {
  script: Script;
  /** Virtual time of its first sound, ms since 1970. */
  from: number;
  /** How many of its reports, and how often its ping, were sent. */
  reported: number;
  pinged: number;
  /** Whether an engine draws it somewhere, and sends what it sends. */
  drawn: boolean;
}

/** What is known of whoever is at the device. */
export interface Person {
  /** As it was last read or written in this run. */
  record: Remembered | null;
  /** The guided session as the last answer left it. */
  play: Play | null;
  emergency: boolean;
}

export const STRANGER: Person = { record: null, play: null, emergency: false };

/** A device that nobody has spoken to yet. */
export function atRest(now: number, faults: Faults = NO_FAULTS): DeviceState {
  return {
    now,
    session: null,
    heard: null,
    asked: null,
    timed: false,
    people: 1,
    sessions: 0,
    requests: 0,
    person: STRANGER,
    moved: {},
    speaker: 'first',
    faults,
    passing: null,
    late: null,
    timeline: null,
  };
}
