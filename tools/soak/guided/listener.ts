/** A person with a speaker, in virtual time: hears replies at the pace of one device, and answers into the middle of them. */

import type { Knowledge } from '../../../lambda/content';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { recognise } from '../../../lambda/domain/guided/playback/reduce';
import type { Options } from '../../../lambda/domain/guided/playback/scene';
import { compilerFor } from '../../../lambda/domain/guided/timeline/session';
import type { CommandName, Meaning } from '../../../lambda/domain/meaning';
import { IDLE, parseSession, stateName } from '../../../lambda/domain/session';
import { wordsOf } from '../../../lambda/domain/speech';
import { changesOf } from '../../../lambda/handlers/reply';
import { respond } from '../../../lambda/handlers/respond';
import type { Reply, Turn } from '../../../lambda/handlers/turn';
import { parseRemembered, type Remembered, revised } from '../../../lambda/memory/record';
import { once } from './once';
import {
  cueAt,
  type Habits,
  type Halves,
  lastHalf,
  movedBy,
  repsBetween,
  type Sounding,
  soundOf,
  wholeReps,
} from './sounding';

export type Listener = ReturnType<typeof createListener>;

const LOCALE = 'en-US';
/** Commands that mean "on with it": what they pass over was not skipped by mistake. */
const ONWARD: ReadonlySet<string> = new Set<CommandName>(['next', 'resume', 'yes']);

export function createListener(knowledge: Knowledge, habits: Habits, start = 1_700_000_000_000) {
  const compile = once(compilerFor(knowledge, LOCALE));
  const heard = new Set<string>();
  const passed = new Set<string>();
  const moved: string[] = [];
  const replies: Reply[] = [];
  let now = start;
  let sentAt = start;
  let session: unknown = IDLE;
  let remembered: Remembered | null = null;
  let options: Options | null = null;
  let sounding: Sounding | null = null;
  let open = false;

  function turnOf(changes: Partial<Turn>): Turn {
    const read = JSON.parse(JSON.stringify({ session, remembered }));
    return {
      kind: 'intent',
      now,
      locale: LOCALE,
      device: { screen: false },
      intent: null,
      slots: {},
      words: '',
      isNew: !open,
      session: parseSession(read.session),
      remembered: read.remembered === null ? null : parseRemembered(read.remembered, now),
      ...changes,
    };
  }

  function keep({ effects = [] }: Pick<Reply, 'effects'>): void {
    for (const effect of effects)
      remembered = effect.kind === 'forget' ? null : revised(remembered, effect.changes, now);
  }

  function ask(meaning: Meaning, changes: Partial<Turn> = {}): Reply {
    const turn = turnOf(changes);
    const reply = respond({ turn, knowledge, nlu: null }, meaning);
    // Now and then a request is delivered twice; it has to be answered the same.
    if (replies.length % 5 === 1) expectSame(reply, respond({ turn, knowledge, nlu: null }, meaning));
    keep(reply);
    replies.push(reply);
    session = reply.session;
    open = !reply.end;
    sentAt = now;
    sounding = soundOf(reply, halvesOf(reply, meaning), habits);
    return reply;
  }

  /** What of the routine this reply plays. */
  function halvesOf(reply: Reply, meaning: Meaning): Halves | null {
    const { state } = reply.session;
    const play: Play | null = state.name === 'guided' ? state.play : null;
    if (play) {
      options = play;
      const { timeline } = recognise(play, compile);
      return stateName(state) === 'guiding' ? { timeline, base: play.base, seg: play.seg } : null;
    }
    const changed = changesOf(reply.effects);
    const started = startOf(meaning, session);
    if (started)
      options = { what: started, pace: 'usual', level: 'usual', met: remembered?.met ?? [], skip: [] };
    if (!options || !reply.end) return null;
    options = { ...options, pace: changed.pace ?? options.pace, level: changed.level ?? options.level };
    return lastHalf(reply, compile(options));
  }

  /** Hears up to `at` ms after the first sound, or to the end. */
  function listenUntil(at: number): number {
    if (!sounding) return 0;
    const until = Math.min(at, sounding.mic2);
    for (const rep of wholeReps(sounding, until)) heard.add(rep);
    moved.push(...movedBy(sounding, until));
    return until;
  }

  function sessionEnds(at: number, because: string): void {
    now = Math.round(sentAt + habits.firstSound + at);
    const reply = respond(
      {
        turn: turnOf({ kind: 'ended', endedBecause: because, isNew: false }),
        knowledge,
        nlu: null,
      },
      { kind: 'ended' },
    );
    keep(reply);
    session = IDLE;
    open = false;
    sounding = null;
  }

  return {
    replies,
    heard,
    passed,
    /** Exercises moved to, one entry for every reply they were heard in. */
    moved,
    now: () => now,
    open: () => open,
    state: () => parseSession(JSON.parse(JSON.stringify(session))).state,
    remembered: () => remembered,
    sounding: () => sounding,
    options: () => options,
    timeline: () => (options ? compile(options) : null),
    reply: () => replies.at(-1),

    /** The cue that the person really is at, `at` ms after the first sound. */
    truth(at: number): number {
      const { state } = parseSession(session);
      if (state.name === 'guided' && state.play.status !== 'playing') return state.play.base;
      return sounding ? cueAt(sounding, at) : 0;
    },

    /** As if the exercise had been explained in an earlier session, the gate included. */
    learns(exercise: string): void {
      const met = [...(remembered?.met ?? []), exercise];
      remembered = revised(remembered, { gateHeard: true, met }, now);
    },

    /** As if an earlier session had left this place. */
    comesBackTo(place: Play): void {
      remembered = revised(remembered, { gateHeard: true, place }, now);
    },

    waits(ms: number): void {
      now += ms;
    },

    launches(): Reply {
      return ask({ kind: 'launch' }, { kind: 'launch' });
    },

    /** Says something when nothing is being said. */
    asks(meaning: Meaning): Reply {
      return ask(meaning);
    },

    /** Says something `at` ms after the first sound; null when the session was over by then. */
    says(meaning: Meaning, at: number, words = ''): Reply | null {
      if (!open || !sounding) return null;
      if (at >= sounding.mic2) {
        this.isSilent();
        return null;
      }
      listenUntil(at);
      const truth = this.truth(at);
      const before = options ? compile(options) : null;
      now = Math.round(sentAt + habits.firstSound + at + habits.utterance);
      const reply = ask(meaning, { words });
      const onward = meaning.kind === 'command' && ONWARD.has(meaning.name) && meaning.peek !== true;
      const noise = meaning.kind === 'unknown';
      const base = sounding?.cues[0]?.cue.i ?? (reply.end ? before?.cues.length : truth) ?? 0;
      if ((onward || noise) && before) for (const rep of repsBetween(before, truth, base)) passed.add(rep);
      return reply;
    },

    /** Hears everything and says nothing. */
    isSilent(): void {
      if (!sounding) return;
      const end = listenUntil(Number.POSITIVE_INFINITY);
      if (open) sessionEnds(end, 'EXCEEDED_MAX_REPROMPTS');
      sounding = null;
    },

    /** The session breaks off; `told`: the skill gets a request about it. */
    losesSession(at: number, told: boolean): void {
      if (!open) return;
      const until = listenUntil(at);
      if (told) sessionEnds(until, 'USER_INITIATED');
      else {
        now = Math.round(sentAt + habits.firstSound + until);
        session = IDLE;
        open = false;
        sounding = null;
      }
    },
  };
}

function startOf(meaning: Meaning, session: unknown): Options['what'] | null {
  if (meaning.kind === 'routine' && meaning.id !== undefined) return { kind: 'routine', id: meaning.id };
  if (meaning.kind === 'exercise' && meaning.action === 'start') return { kind: 'exercise', id: meaning.id };
  const { state } = parseSession(session);
  return state.name === 'gated' ? state.start : null;
}

function expectSame(first: Reply, second: Reply): void {
  if (wordsOf(first.say) !== wordsOf(second.say) || JSON.stringify(first) !== JSON.stringify(second)) {
    throw new Error('the same request was answered in two ways');
  }
}
