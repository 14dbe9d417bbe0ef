/** A person with a speaker, in virtual time: hears replies at the pace of one device, and answers into the middle of them. */

import type { Knowledge } from '../../../lambda/content';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { recognise } from '../../../lambda/domain/guided/playback/reduce';
import type { Compile, Options } from '../../../lambda/domain/guided/playback/scene';
import { compilerFor } from '../../../lambda/domain/guided/timeline/session';
import type { Timeline } from '../../../lambda/domain/guided/timeline/types';
import type { CommandName, Meaning } from '../../../lambda/domain/meaning';
import { IDLE, parseSession, type Session, type State, stateName } from '../../../lambda/domain/session';
import { wordsOf } from '../../../lambda/domain/speech';
import { respond } from '../../../lambda/handlers/respond';
import type { Reply, Turn } from '../../../lambda/handlers/turn';
import { parseRemembered, type Remembered, revised } from '../../../lambda/memory/record';
import { once } from './once';
import {
  cueAt,
  type Habits,
  type Halves,
  movedBy,
  repsBetween,
  repsHeardOut,
  type Sounding,
  soundOf,
} from './sounding';

const LOCALE = 'en-US';
const START = 1_700_000_000_000;
/** Commands that mean "on with it": what they pass over was not skipped by mistake. */
const ONWARD: ReadonlySet<string> = new Set<CommandName>(['next', 'resume', 'yes', 'ready', 'leave-out']);

const ENDING: ReadonlySet<string> = new Set<CommandName>(['next', 'leave-out', 'stop', 'no']);

export class Listener {
  readonly replies: Reply[] = [];
  /** Reps that were heard whole. */
  readonly heard = new Set<string>();
  /** Reps passed over on request. */
  readonly passed = new Set<string>();
  /** Exercises moved to, one entry for every reply they were heard in. */
  readonly moved: string[] = [];
  /** Most ms of a routine that were still to come when it was taken for over. */
  cutShort = 0;
  private readonly compile: Compile;
  private time = START;
  private sentAt = START;
  private session: unknown = IDLE;
  private read: { of: unknown; session: Session } | null = null;
  private kept: Remembered | null = null;
  private options: Options | null = null;
  private sounds: Sounding | null = null;
  private isOpen = false;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly habits: Habits,
  ) {
    this.compile = once(compilerFor(knowledge, LOCALE));
  }

  /** ms since 1970 of the person's clock. */
  now(): number {
    return this.time;
  }

  /** Whether the microphone opens, or has opened, after what was said last. */
  open(): boolean {
    return this.isOpen;
  }

  state(): State {
    return this.sessionRead().state;
  }

  remembered(): Remembered | null {
    return this.kept;
  }

  /** Whether it hurt in this session. */
  hurt(): boolean {
    return (parseSession(this.session).pains ?? 0) > 0;
  }

  /** Whether a routine is being led, or waits to be. */
  inRoutine(): boolean {
    const { name } = this.state();
    return this.isOpen && (name === 'guided' || name === 'gated');
  }

  sounding(): Sounding | null {
    return this.sounds;
  }

  timeline(): Timeline | null {
    return this.options && this.compile(this.options);
  }

  reply(): Reply | undefined {
    return this.replies.at(-1);
  }

  /** The cue that the person really is at, `at` ms after the first sound. */
  truth(at: number): number {
    const { state } = parseSession(this.session);
    if (state.name === 'guided' && state.play.status !== 'playing') return state.play.base;
    return this.sounds ? cueAt(this.sounds, at) : 0;
  }

  /** As if the exercise had been explained in an earlier session, the gate included. */
  learns(exercise: string): void {
    const met = [...(this.kept?.met ?? []), exercise];
    this.kept = revised(this.kept, { gateHeard: true, met }, this.time);
  }

  /** As if an earlier session had left this place. */
  comesBackTo(place: Play): void {
    this.kept = revised(this.kept, { gateHeard: true, place }, this.time);
  }

  waits(ms: number): void {
    this.time += ms;
  }

  launches(): Reply {
    return this.ask({ kind: 'launch' }, { kind: 'launch' });
  }

  /** Says something when nothing is being said. */
  asks(meaning: Meaning): Reply {
    return this.ask(meaning);
  }

  /** Says something `at` ms after the first sound; null when the session was over by then. */
  says(meaning: Meaning, at: number, words = ''): Reply | null {
    if (!this.isOpen || !this.sounds) return null;
    if (at >= this.sounds.mic2) {
      this.isSilent();
      return null;
    }
    this.listenUntil(at);
    const truth = this.truth(at);
    const before = this.timeline();
    this.hasHeardFor(at + this.habits.utterance);
    const reply = this.ask(meaning, { words });
    if (before && (passesOver(meaning) || this.takenForOver())) {
      const over = this.state().name !== 'guided';
      const base = this.sounds?.cues[0]?.cue.i ?? (over ? before.cues.length : truth);
      for (const rep of repsBetween(before, truth, base)) this.passed.add(rep);
      const cut = before.cues.slice(truth).reduce((ms, cue) => ms + cue.ms, 0);
      if (this.takenForOver() && !endsIt(meaning)) this.cutShort = Math.max(this.cutShort, cut);
    }
    return reply;
  }

  /** Whether the routine that ran is over, by the clock of the skill. */
  private takenForOver(): boolean {
    const { state } = parseSession(this.session);
    return this.kept?.place === null && !this.hurt() && state.name !== 'guided' && state.name !== 'gated';
  }

  /** What would be answered to words said `at` ms after the first sound. Nothing comes of it. */
  wouldHear(meaning: Meaning, at: number): Reply {
    const now = Math.round(this.sentAt + this.habits.firstSound + at + this.habits.utterance);
    return this.answer(this.turnOf({ now }), meaning);
  }

  /** What would sound `later` ms after `reply`, if `meaning` were said to it then. Nothing comes of it. */
  wouldSound(reply: Reply, meaning: Meaning, later: number): Sounding {
    const session = parseSession(JSON.parse(JSON.stringify(reply.session)));
    const next = this.answer(this.turnOf({ now: this.time + later, isNew: false, session }), meaning);
    return soundOf(next, this.halvesOf(next), this.habits);
  }

  /** Hears everything and says nothing. */
  isSilent(): void {
    if (!this.sounds) return;
    const end = this.listenUntil(Number.POSITIVE_INFINITY);
    if (this.isOpen) this.sessionEnds(end, 'EXCEEDED_MAX_REPROMPTS');
    this.sounds = null;
  }

  /** The session breaks off; `told`: the skill gets a request about it. */
  losesSession(at: number, told: boolean): void {
    if (!this.isOpen) return;
    const until = this.listenUntil(at);
    if (told) this.sessionEnds(until, 'USER_INITIATED');
    else {
      this.hasHeardFor(until);
      this.forgetSession();
    }
  }

  /** The session as a turn reads it. Once for all that might be said in it: nothing that is read is ever changed. */
  private sessionRead(): Session {
    const { session } = this;
    if (this.read === null || this.read.of !== session) {
      this.read = { of: session, session: parseSession(JSON.parse(JSON.stringify(session))) };
    }
    return this.read.session;
  }

  private turnOf(changes: Partial<Turn>): Turn {
    return {
      kind: 'intent',
      now: this.time,
      locale: LOCALE,
      device: { screen: false, guides: false, clock: false, id: 'a' },
      intent: null,
      slots: {},
      words: '',
      isNew: !this.isOpen,
      session: this.sessionRead(),
      remembered:
        this.kept === null ? null : parseRemembered(JSON.parse(JSON.stringify(this.kept)), this.time),
      ...changes,
    };
  }

  private ask(meaning: Meaning, changes: Partial<Turn> = {}): Reply {
    const turn = this.turnOf(changes);
    const reply = this.answer(turn, meaning);
    // Now and then a request is delivered twice; it has to be answered the same.
    if (this.replies.length % 5 === 1) expectSame(reply, this.answer(turn, meaning));
    this.keep(reply);
    this.replies.push(reply);
    this.session = reply.session;
    this.isOpen = !reply.end;
    this.sentAt = this.time;
    this.sounds = soundOf(reply, this.halvesOf(reply), this.habits);
    return reply;
  }

  private answer(turn: Turn, meaning: Meaning): Reply {
    return respond({ turn, knowledge: this.knowledge, nlu: null }, meaning);
  }

  private keep({ effects = [] }: Pick<Reply, 'effects'>): void {
    for (const effect of effects)
      this.kept = effect.kind === 'forget' ? null : revised(this.kept, effect.changes, this.time);
  }

  /** What of the routine this reply plays. */
  private halvesOf(reply: Reply): Halves | null {
    const { state } = reply.session;
    if (state.name !== 'guided') return null;
    const { play } = state;
    this.options = play;
    const { timeline } = recognise(play, this.compile);
    return stateName(state) === 'guiding' ? { timeline, base: play.base, seg: play.seg } : null;
  }

  /** Hears up to `at` ms after the first sound, or to the end. */
  private listenUntil(at: number): number {
    if (!this.sounds) return 0;
    const until = Math.min(at, this.sounds.mic2);
    for (const rep of repsHeardOut(this.sounds, until)) this.heard.add(rep);
    this.moved.push(...movedBy(this.sounds, until));
    return until;
  }

  private sessionEnds(at: number, because: string): void {
    this.hasHeardFor(at);
    const ended = this.turnOf({ kind: 'ended', endedBecause: because, isNew: false });
    this.keep(this.answer(ended, { kind: 'ended' }));
    this.forgetSession();
  }

  private hasHeardFor(ms: number): void {
    this.time = Math.round(this.sentAt + this.habits.firstSound + ms);
  }

  private forgetSession(): void {
    this.session = IDLE;
    this.isOpen = false;
    this.sounds = null;
  }
}

/** Asked for: nothing of the routine is left after it. */
function endsIt(meaning: Meaning): boolean {
  return meaning.kind === 'command' && ENDING.has(meaning.name);
}

function passesOver(meaning: Meaning): boolean {
  if (meaning.kind === 'unknown') return true;
  return meaning.kind === 'command' && ONWARD.has(meaning.name) && meaning.peek !== true;
}

function expectSame(first: Reply, second: Reply): void {
  if (wordsOf(first.say) !== wordsOf(second.say) || JSON.stringify(first) !== JSON.stringify(second)) {
    throw new Error('the same request was answered in two ways');
  }
}
