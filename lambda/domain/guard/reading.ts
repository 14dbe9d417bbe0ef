/** One message, read once: which concepts it names, where, what it denies, and whether it speaks of a person. */
import type despair from '../../knowledge/en/signs/despair.json';
import type parts from '../../knowledge/en/signs/parts.json';
import phrases from '../../knowledge/generated/phrases.json';
import type { PackedPhrases } from '../../knowledge/phrase-code';
import { Lexicon, type Span } from './tag';
import { STOP } from './words';

/** The build packs the lists of `knowledge/en/signs` into the file read here. */
const lexicon = new Lexicon(phrases as unknown as PackedPhrases);

export type Named = keyof typeof parts | keyof typeof despair;

const NEGATORS = new Set(
  'no not isnt dont havent wont never without neither nor none zero deny denies'.split(' '),
);
const TURNS = new Set(
  'but however although though except because since yet only until unless instead apart aside besides despite'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(
  'i my he she his her it its they their there we our the mum dad wife husband'.split(' '),
);
const LINKS = new Set(
  'in of with around down between to on at from for inside under below near into and or up'.split(' '),
);
const JOINS = new Set(['and', 'but', 'plus', 'then', 'while', 'because']);
/** Concepts a list of denials is made of; used to know when such a list has begun. */
const DENIABLE: readonly Named[] = [
  'numb',
  'tingle',
  'weak',
  'failing',
  'fever',
  'unwell',
  'pain',
  'bladder',
  'cancer',
  'crash',
  'smallFall',
  'bigFall',
  'weightLoss',
  'night',
  'faint',
  'dizzy',
  'breath',
  'burningPee',
  'lostFeeling',
  'cantHold',
  'steroidUse',
  'pregnant',
  'chest',
  'saddle',
  'asleep',
  'immune',
  'injectedDrugs',
  'thinBones',
  'lump',
  'rushToToilet',
  'cough',
  'lowerHalf',
];
/** Where something is, or to whom it happens: a denial is of the feeling, never of these. */
const PLACES = new Set<Named>([
  'back',
  'saddle',
  'legs',
  'oneLeg',
  'bothLegs',
  'lowerHalf',
  'knees',
  'arm',
  'chest',
  'belly',
  'newPain',
  'peeVerb',
  'toilet',
  'bladder',
]);
/** Concepts that are themselves losses ("can't feel", "no control"): never denied by the negator inside them. */
const OWN_NEGATION = new Set<Named>([
  'lostFeeling',
  'cantPass',
  'cantHold',
  'cantWalk',
  'failing',
  'breath',
  'footDrop',
  'restPain',
  'night',
  'noBetter',
  'unmeant',
  'stopsLife',
  'despair',
  'weak',
  'unlike',
  'changed',
  'letsDown',
  'confused',
  'unwell',
  'fever',
]);

/** How far a denial reaches, in words. */
const DENIAL_REACH = 12;

export class Reading {
  private readonly spans = new Map<Named, Span[]>();
  /** The message reports a sign of the speaker or of someone they know, rather than asking in general. */
  readonly personal: boolean;
  /** The message is a question or a request to be told, and states nothing after it. */
  readonly asks: boolean;
  /** A sign is said not to be there. */
  readonly denies: boolean;

  constructor(readonly words: readonly string[]) {
    const quiet = new Set<number>();
    const figureSpans: Span[] = [];
    const found: [Named, Span][] = [];
    lexicon.scan(words, (name, span) => {
      if (name === 'figure') figureSpans.push(span);
      else if (name === 'notADenial') for (let at = span.from; at < span.to; at += 1) quiet.add(at);
      else found.push([name as Named, span]);
    });
    const said = figureSpans.filter((figure) => !found.some(([, span]) => holds(span, figure)));

    const all = new Map<Named, Span[]>();
    for (const [name, span] of found) {
      if (said.some((figure) => overlaps(figure, span))) continue;
      const list = all.get(name);
      if (list === undefined) all.set(name, [span]);
      else list.push(span);
    }
    withoutNamesakes(all);
    const denied = deniedPositions(words, quiet, all);
    this.denies = denied.size > 0;
    for (const [name, list] of all) {
      const kept = PLACES.has(name)
        ? list
        : list.filter((span) => !denied.has(span.from) && !isOver(name, span, words));
      if (kept.length > 0) this.spans.set(name, kept);
    }
    this.personal = speaksOfSomeone(words);
    this.asks = opensAsking(words) && !statesAfter(words);
  }

  get empty(): boolean {
    return this.spans.size === 0;
  }

  /** A mention of `a` that shares no word with any mention of `b`. */
  apartFrom(a: Named, b: Named): Span[] {
    return this.find(a).filter((span) => !this.find(b).some((other) => overlaps(span, other)));
  }

  /** A "not" stands right before a mention: "and it's not from sitting". */
  saysNot(name: Named): boolean {
    return this.find(name).some(({ from }) =>
      this.words.slice(Math.max(0, from - 2), from).some((word) => NEGATORS.has(word)),
    );
  }

  /** A sentence of the message ends in this word. */
  endsWith(word: string): boolean {
    return this.words.some((each, at) => each === word && (this.words[at + 1] ?? STOP) === STOP);
  }

  has(...names: Named[]): boolean {
    return names.some((name) => this.spans.has(name));
  }

  find(name: Named): readonly Span[] {
    return this.spans.get(name) ?? [];
  }

  /** Both named in one sentence with at most `gap` words between them. */
  near(a: Named | readonly Named[], b: Named | readonly Named[], gap = 6): boolean {
    return this.pairs(a, b, gap, () => true);
  }

  /** The feeling belongs to the place: close by, and not each with a statement of its own. */
  at(feeling: Named | readonly Named[], place: Named | readonly Named[], gap = 7): boolean {
    return this.pairs(feeling, place, gap, (f, p) => !this.apart(f, p));
  }

  /** The first stands before the second, with at most `gap` words between them. */
  before(a: Named, b: Named, gap: number): boolean {
    return this.pairs(a, b, gap, (first, second) => first.to <= second.from);
  }

  private pairs(
    a: Named | readonly Named[],
    b: Named | readonly Named[],
    gap: number,
    fits: (a: Span, b: Span) => boolean,
  ): boolean {
    const rights = listOf(b).flatMap((name) => this.find(name));
    if (rights.length === 0) return false;
    for (const left of listOf(a).flatMap((name) => this.find(name))) {
      for (const right of rights) {
        const [first, second] = left.from <= right.from ? [left, right] : [right, left];
        if (second.from - first.to > gap) continue;
        if (this.words.slice(first.to, second.from).includes(STOP)) continue;
        if (fits(left, right)) return true;
      }
    }
    return false;
  }

  /** "My leg is numb and my butt hurts": a join between them, and the place has a pain of its own. */
  private apart(feeling: Span, place: Span): boolean {
    const [low, high] = feeling.from <= place.from ? [feeling.to, place.from] : [place.to, feeling.from];
    let join = -1;
    for (let at = low; at < high; at += 1) if (JOINS.has(this.words[at] ?? '')) join = at;
    if (join < 0) return false;
    const [from, to] =
      feeling.from <= place.from ? [join, place.to + 3] : [Math.max(0, place.from - 3), join];
    return this.find('pain').some((span) => span.from >= from && span.from < to);
  }
}

/** A longer phrase outranks the figure of speech inside it: "dropped a barbell on my back". */
function holds(span: Span, figure: Span): boolean {
  return span.from <= figure.from && span.to >= figure.to && span.to - span.from > figure.to - figure.from;
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A slipped disc is no slip: the complaint's name wins over the accident inside it. */
function withoutNamesakes(all: Map<Named, Span[]>): void {
  const complaints = all.get('backPain') ?? [];
  const falls = all
    .get('smallFall')
    ?.filter((fall) => !complaints.some((complaint) => overlaps(complaint, fall)));
  if (falls !== undefined) all.set('smallFall', falls);
}

function opensAsking(words: readonly string[]): boolean {
  const at = words.findIndex((word) => !FILLERS.has(word));
  const first = words[at] ?? '';
  if (first === 'when' || first === 'where') return !STATING.has(words[at + 1] ?? '');
  return ASKING.has(first);
}

/** "How long should I rest? I've got a fever": a question first, and then a statement of one's own. */
function statesAfter(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (at < 2) return false;
    const before = words[at - 1] ?? '';
    if (before === STOP) return !opensAsking(words.slice(at, at + 4)) && speaksOfSomeone(words.slice(at));
    return (
      word === 'i' &&
      STATES.has(words[at + 1] ?? '') &&
      !CONDITIONS.has(before) &&
      (!MODALS.has(before) || words[at - 2] === 'i')
    );
  });
}

function listOf(names: Named | readonly Named[]): readonly Named[] {
  return typeof names === 'string' ? [names] : names;
}

/** Positions of concepts that the speaker says they do not have. */
function deniedPositions(
  words: readonly string[],
  quiet: ReadonlySet<number>,
  all: Map<Named, Span[]>,
): Set<number> {
  const denied = new Set<number>();
  const negators: number[] = [];
  words.forEach((word, at) => {
    if (NEGATORS.has(word) && !quiet.has(at) && !(word === 'no' && isAnswer(words[at + 1])))
      negators.push(at);
  });
  if (negators.length === 0) return denied;

  const inside = new Set<number>();
  for (const name of OWN_NEGATION) {
    for (const span of all.get(name) ?? []) {
      for (let at = span.from; at < span.to; at += 1)
        if (NEGATORS.has(words[at] ?? '') || words[at] === 'cant') inside.add(at);
    }
  }
  const deniable = new Set<number>();
  for (const name of DENIABLE) for (const span of all.get(name) ?? []) deniable.add(span.from);

  for (const negator of negators) {
    if (inside.has(negator)) continue;
    let begun = false;
    for (let at = negator + 1; at < words.length && at <= negator + DENIAL_REACH; at += 1) {
      const word = words[at] ?? '';
      if (word === STOP || TURNS.has(word) || inside.has(at)) break;
      const joined = JOINS.has(words[at - 1] ?? '');
      if (
        SUBJECTS.has(word) &&
        !(word === 'the' && !joined) &&
        (joined || (begun && !LINKS.has(words[at - 1] ?? '')))
      )
        break;
      if (deniable.has(at)) begun = true;
      denied.add(at);
    }
  }
  return denied;
}

/** "No, my legs are numb": an answer or a cry, not a denial of what follows. */
function isAnswer(next: string | undefined): boolean {
  return next === undefined || ANSWERED.has(next);
}

const ANSWERED = new Set(
  'no my i it its he she his her the wait stop but please actually because this that hang'.split(' '),
);

const OVER = new Set([
  'gone',
  'resolved',
  'stopped',
  'disappeared',
  'cleared',
  'none',
  'nope',
  'passed',
  'vanished',
]);

/** "The numbness is gone": said of the sign itself, and over. */
function isOver(name: Named, span: Span, words: readonly string[]): boolean {
  if (name !== 'numb' && name !== 'tingle' && name !== 'fever' && name !== 'weak') return false;
  let at = span.to;
  while (
    at < span.to + 3 &&
    ['has', 'is', 'have', 'had', 'all', 'now', 'since', 'completely'].includes(words[at] ?? '')
  )
    at += 1;
  return OVER.has(words[at] ?? '') || (words[at] === 'went' && words[at + 1] === 'away');
}

const FILLERS = new Set(
  'um uh er so well okay ok hey hi hello alexa please like and but oh right listen excuse me'.split(' '),
);
const ASKING = new Set(
  (
    'what when how why which who where whose can could does do is are should will would did was may might shall has ' +
    'explain define list describe tell read give name show teach whats hows'
  ).split(' '),
);
/** "When I sneeze, it ..." tells; "when should I ..." asks. */
const STATING = new Set(
  'i my he she his her the it its they we lying sitting standing walking coughing'.split(' '),
);
const STATES = new Set('have had am was keep got'.split(' '));
const CONDITIONS = new Set('if when while because that as since which where than and or'.split(' '));
const MODALS = new Set('should can could do would will may might shall must did if'.split(' '));
const SOMEONE = new Set(
  (
    'my mine me myself he she his her him hers himself herself wife husband mum mom mother dad father son daughter ' +
    'partner friend boyfriend girlfriend brother sister grandma grandpa nan gran granny grandad grandfather grandmother ' +
    'uncle aunt boss neighbour neighbor hubby kid baby roommate flatmate cousin mate colleague mommy daddy mummy nana missus'
  ).split(' '),
);

function speaksOfSomeone(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (SOMEONE.has(word))
      return !(
        word === 'me' &&
        ['tell', 'give', 'show', 'teach', 'read', 'help', 'remind'].includes(words[at - 1] ?? '')
      );
    if (word !== 'i') return false;
    const before = words[at - 1] ?? '';
    if (before === 'if') return !['know', 'tell'].includes(words[at - 2] ?? '');
    return !MODALS.has(before);
  });
}
