/** What must hold of a memory whatever happens to it: each law in one sentence, and where it was broken. */
import { knowledge } from '../../../lambda/content';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { changesOf } from '../../../lambda/handlers/reply';
import type { Remembered } from '../../../lambda/memory/record';
import type { FaultyStore } from './store';
import { type Answered, isSign, sessionOf } from './world';

export class LawBroken extends Error {
  override readonly name = 'LawBroken';
}

/** What happened so far, as far as the laws ask. Times are the order in which things were said. */
export class Watch {
  /** Of each guidance: when it was begun, and by whom. */
  private readonly begun = new Map<string, { at: number; key: string }>();
  /** Of each guidance: the newest place that an answer came to. */
  private readonly reached = new Map<string, number>();
  private readonly stored = new Map<string, Play | null>();
  private readonly signs = new Map<string, number>();
  private readonly forgotten = new Map<string, number>();
  private readonly slowed = new Map<string, number>();
  offers = 0;
  turns = 0;

  over(answered: Answered, store: FaultyStore): void {
    this.turns += 1;
    this.noteBegun(answered);
    this.nothingOfBefore(answered);
    if (isSign(answered.said) || answered.reply.meaning.kind === 'red-flag') {
      for (const key of answered.keys) this.signs.set(key, Math.max(answered.at, this.signs.get(key) ?? 0));
    }
    this.noteForgotten(answered);
    for (const [key, record] of store.records) this.asItMayBe(key, record);
    for (const key of this.stored.keys()) if (!store.records.has(key)) this.stored.delete(key);
    this.savedWhenSaid(answered, store);
  }

  /** A guidance is of the moment when its first word was asked for, however often that request comes. */
  private noteBegun(answered: Answered): void {
    const { state } = answered.reply.session;
    const kept = changesOf(answered.reply.effects).place;
    const { at, key, first } = answered;
    for (const play of [kept, state.name === 'guided' ? state.play : null]) {
      if (!play) continue;
      if (!this.begun.has(play.gid)) this.begun.set(play.gid, { at, key });
      if (first) this.reached.set(play.gid, Math.max(play.rev, this.reached.get(play.gid) ?? 0));
    }
  }

  /** Nothing is offered that was begun before a sign or before a wish to be forgotten, or by somebody else. */
  private nothingOfBefore(answered: Answered): void {
    const offered = offeredBy(answered);
    if (!offered) return;
    this.offers += 1;
    const { at, key } = this.beginningOf(offered.gid);
    if (key !== answered.key)
      throw new LawBroken(`nobody gets another's place: ${key}'s for ${answered.key}`);
    if (!answered.first) return;
    if (at < (this.signs.get(key) ?? 0)) throw new LawBroken('nothing is offered after a sign');
    if (at < (this.forgotten.get(key) ?? 0)) throw new LawBroken('forget is for ever: a place is offered');
  }

  private noteForgotten({ reply, at, over, keys, exchange, said }: Answered): void {
    if (said === 'slower' && exchange.turn.session.state.name !== 'emergency')
      for (const key of keys) this.slowed.set(key, Math.max(over, this.slowed.get(key) ?? 0));
    if (said !== 'forget' || !reply.say.some((beat) => 'say' in beat && beat.say === FORGOTTEN)) return;
    for (const key of keys) this.forgotten.set(key, Math.max(at, this.forgotten.get(key) ?? 0));
  }

  private asItMayBe(key: string, { place, pace }: Remembered): void {
    const before = this.stored.get(key) ?? null;
    this.stored.set(key, place);
    if (pace === 'slower' && (this.slowed.get(key) ?? 0) < (this.forgotten.get(key) ?? 0))
      throw new LawBroken('forget is for ever: a wish of before is kept');
    if (!place) return;
    const { at, key: owner } = this.beginningOf(place.gid);
    if (owner !== key) throw new LawBroken(`nobody gets another's place: ${owner}'s stored for ${key}`);
    if (at < (this.forgotten.get(key) ?? 0)) throw new LawBroken('forget is for ever: a place is kept');
    if (place.rev > (this.reached.get(place.gid) ?? 0))
      throw new LawBroken('no place is newer than what was answered');
    if (before?.gid === place.gid && place.rev < before.rev)
      throw new LawBroken('a late turn never takes a place back');
    if (before && before.gid !== place.gid && at < this.beginningOf(before.gid).at)
      throw new LawBroken('an older guidance never takes the place of a newer one');
  }

  private savedWhenSaid({ speech, key, reply }: Answered, store: FaultyStore): void {
    if (!speech.includes(knowledge.prompts.guided.ended.saved)) return;
    const place = store.records.get(key)?.place;
    if (!place || reply.meaning.kind === 'launch') throw new LawBroken('"saved" is said where nothing is');
  }

  private beginningOf(gid: string): { at: number; key: string } {
    const begun = this.begun.get(gid);
    if (!begun) throw new LawBroken(`a place of nowhere: ${gid}`);
    return begun;
  }
}

const FORGOTTEN = knowledge.prompts.privacy.forgotten;

/** The place that a launch offers, or that a turn goes on with that was in no routine. */
function offeredBy(answered: Answered): Play | null {
  const { reply, exchange } = answered;
  const { state } = reply.session;
  if (state.name === 'asking' && state.offer.kind === 'carry-on' && reply.meaning.kind === 'launch')
    return placeIn(answered);
  const before = sessionOf(answered).state.name;
  if (state.name !== 'guided' || before === 'guided' || before === 'gated') return null;
  const { remembered } = exchange.turn;
  const stored = remembered === 'unavailable' ? null : remembered?.place;
  return stored?.gid === state.play.gid ? stored : null;
}

/** The place that the turn had before it. */
function placeIn({ exchange }: Answered): Play | null {
  const { remembered } = exchange.turn;
  return remembered === 'unavailable' ? null : (remembered?.place ?? null);
}
