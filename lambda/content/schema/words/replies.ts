/** Words that a reply is told by where its intent alone would not do. Each pattern is a regular expression. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());
export const Patterns = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty(), v.check(isPattern, 'is no regular expression'))),
  v.minLength(1),
);

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

const CourtesySchema = v.strictObject({ said: Patterns, around: Patterns });

export const RepliesSchema = v.strictObject({
  /** "What if my leg goes numb": a sign that is only supposed; and what makes one of it that is there. */
  supposes: v.strictObject({ said: Patterns, unless: Patterns }),
  /** "Yeah, the chair one": what waits at the gate is picked, and nobody is ready by that. Beside it, who says so. */
  picksWaiting: Patterns,
  saysGo: Patterns,
  /** "No, the hard one": another is wanted than what waits. */
  picksAnother: Patterns,
  /** "I've only got ten minutes": moves for so long are wanted. */
  hasTime: Patterns,
  /** Answers to the question after pain: it is still there, enough of it, it has gone, it was only a pull. */
  painStays: Patterns,
  noMoreOfIt: Patterns,
  painEased: Patterns,
  painMild: Patterns,
  /**
   * After an emergency line: a doctor, a hospital or an ambulance has seen exactly this; or it is long known to one, and
   * unchanged. Words beside it that make it a plan, a denial, a doubt, or something new.
   */
  lookedAt: v.strictObject({ seen: Patterns, known: Patterns, notSeen: Patterns }),
  /** "She's up and about": nothing is known by that. And "does she really need one". */
  makesLight: Patterns,
  asksIfNeeded: Patterns,
  /** Somewhere in "erase my data": what is to go is named. */
  erases: Patterns,
  /** "The second one", of what was listed: what may stand around it, and what tells which. Single words. */
  picks: v.strictObject({
    before: Patterns,
    after: Patterns,
    one: Patterns,
    moves: Patterns,
    routines: Patterns,
    /** In their order. */
    places: Patterns,
    last: Patterns,
    shortest: Patterns,
    longest: Patterns,
    /** Somewhere in words that only ask about it. */
    tells: Patterns,
  }),
  /** Somewhere in "thanks, I'm off to bed": the talk is over. */
  leaves: Patterns,
  /** How a question begins that is of no body now: "is sleeping on my stomach bad". */
  asksOf: Patterns,
  /** "Does crossing my legs make it worse": asks what brings pain on, and tells of none. */
  asksOfCause: Patterns,
  /** "The exercises", "those stretches": moves are named, or referred to. */
  namesMoves: Patterns,
  /** In a routine, how a wish begins for another one in its place: "change to the standing one". */
  switches: Patterns,
  /** How a question begins that wants the minutes of a routine it names. */
  asksLength: Patterns,
  /** A cold, a period: nothing to stop for by itself. */
  everydayIll: Patterns,
  /** Somebody else fell. */
  othersFall: Patterns,
  /** "On to the next set": not to the next move. */
  nextSet: Patterns,
  /** "Back to normal speed": the usual pace is wanted, whatever it is now. */
  usualPace: Patterns,
  /** Somebody cannot get onto hands and knees, and nothing hurts. */
  cannotKneel: Patterns,
  /**
   * A move that is not ours, "this move" in its place: it is to be led, or cannot be done; or it is only asked for, by words
   * that may ask something else.
   */
  wantsMove: v.strictObject({ led: Patterns, named: Patterns }),
  /** "It", "a new one": what was spoken of, in a word. */
  pronouns: Patterns,
  /** Somebody is where what waits is done: "I'm already in bed". */
  isThere: Patterns,
  /** Beside a length that is wanted in the place of another: "five minutes then". */
  insteadLength: Patterns,
  /** "Make it five": a length without its unit. */
  makesIt: Patterns,
  /** How a wish begins to do something now. */
  begins: Patterns,
  /** Before what is wanted in place of all that was said: "never mind, do the cat stretch". */
  takesBack: Patterns,
  /** A no that only opens a request: "no, tell me how long". */
  pastNo: Patterns,
  /** After a move that is left out, why: "leave out the cat stretch, I can't lean on my hands". */
  pastReason: Patterns,
  /** By the id of a routine, what it is called beside its names: "the office one". */
  alsoNamed: v.record(v.string(), Patterns),
  /** Whether a move suits somebody: "can I do the bridge". */
  asksIfSuits: Patterns,
  /** At the end of a correction, what is not meant: "the cot, not the car". */
  notThat: Patterns,
  /** The same before what is meant: "no, not the doctor, I want exercises". */
  notThatBut: Patterns,
  /** Before a command that was never given: "I never said stop". */
  denies: Patterns,
  /** Before a command that is not needed: "we don't need to go back". */
  needless: Patterns,
  /** Before the name of a move that is not wanted: "drop the superman". */
  dropsMove: Patterns,
  /** How a question begins that goes on from the last answer. */
  goesOn: Patterns,
  /** How words begin that put off what was asked for. */
  notNow: Patterns,
  /** How words begin that want no move, where one waits. */
  notToStart: Patterns,
  /** Words that forbid what they name, and no more. */
  forbids: Patterns,
  /** A bare stop, however it is called out: it is not left to what was learned. */
  stops: Patterns,
  /** Somewhere in words that may be about what was spoken of. */
  refersBack: Patterns,
  /** "How come": more of what was answered is wanted. */
  asksMore: Patterns,
  /** Somebody is afraid to move, or of making it worse. */
  afraid: Patterns,
  /** Somewhere in "how soon is it gone": it is asked when it will be better, and not how long something is to be done. */
  recovers: Patterns,
  /** "Any signs to look for": when somebody is to be seen. */
  asksForSigns: Patterns,
  /** "What should he do first": what to do about it is asked, where nothing else is named. */
  asksWay: Patterns,
  /** Somebody asks whether to see anybody about it. */
  asksForPerson: Patterns,
  /** "Do one with me": moves are wished for. Whole replies. */
  leadMe: Patterns,
  /** How a yes begins that goes on with a story, and agrees to nothing. */
  yesInStory: Patterns,
  /** "What would you start me on": a session is to be proposed. */
  startMe: Patterns,
  /** Somewhere in "anything I can do while they nap": moves are asked for. */
  toDo: Patterns,
  /** Somewhere in what tells that somebody is pregnant, young or old; and who is spoken of. */
  circumstances: v.strictObject({
    antenatal: Patterns,
    juvenile: Patterns,
    geriatric: Patterns,
    own: Patterns,
    others: Patterns,
  }),
  /** May stand before "I have that", any number of times. */
  openers: Patterns,
  /** "I have that": a sign that was read out fits, told without its words. Whole replies. */
  signFits: Patterns,
  /** How a reply in so many words begins when it agrees. */
  agreement: Patterns,
  /** How a reply to an offer begins that needs none of it. */
  refusal: Patterns,
  /** "I can get up myself." Whole replies. */
  getsUpAlone: Patterns,
  /** Somewhere in "no, I'll stay here a bit": nobody gets up yet. */
  stays: Patterns,
  /** Somewhere in "go on then, help me"; and in "I'm up already". */
  helpMe: Patterns,
  isUp: Patterns,
  /** Somewhere in "skip this one always": it is to be left out, not only now. */
  forGood: Patterns,
  /** Somewhere in "I did my stretches": a routine was done. */
  did: Patterns,
  /** Somewhere in "the same, thank you": nothing is to change. */
  same: Patterns,
  /** "It was fine": an answer to how hard it was, which changes nothing either. Whole replies. */
  fine: Patterns,
  /** Somewhere in "in my wheelchair": where it is to be done, and not what is asked about. */
  somewhere: Patterns,
  /** Something else is wanted than what waits, or it is asked about. */
  rather: Patterns,
  /** Words in a routine, and after it, that mean a command there which they are elsewhere not near to. */
  midway: v.strictObject({
    pause: Patterns,
    next: Patterns,
    slower: Patterns,
    faster: Patterns,
    'whats-next': Patterns,
    'which-move': Patterns,
    'sound-on': Patterns,
    'how-many-left': Patterns,
    'timed-again': Patterns,
  }),
  afterwards: v.strictObject({
    easier: Patterns,
    harder: Patterns,
    'how-often': Patterns,
    slower: Patterns,
    done: Patterns,
  }),
  /** Somewhere in "what should I do tomorrow": a session is to be proposed, and for when. */
  whatToDo: Patterns,
  tomorrow: Patterns,
  /** "How did I do?", in a routine. */
  howGoing: Patterns,
  /** Somewhere in "is there one I can do in my chair": a session is asked for. */
  asksForOne: Patterns,
  /** Somewhere in "give me ten minutes": a time to wait, and not how long a session is to be. */
  comesBack: Patterns,
  /** "Good for my back": the part of the body, and not the way there. */
  forBacks: Patterns,
  /** "Ten seconds more": of whatever is at hand. */
  moreTime: Patterns,
  /** "What did I do so far?": the moves that are done are asked for. */
  soFar: Patterns,
  /** Somebody wants the call for help made for them, or says that they make it now. Regular expressions of their own. */
  callForMe: Patterns,
  willCall: Patterns,
  /** What was taken for an emergency was none: a joke, a figure of speech, a word heard wrong. */
  takenBack: Patterns,
  /** A move is to be left out that is not called by its name. */
  leaveItOut: Patterns,
  /** Of a routine that runs: the move that comes next is not wanted. */
  refusesNext: Patterns,
  /** How more of a story begins, which asks for nothing; and what shows that something is wanted after all. */
  tells: Patterns,
  /** Before or after words for somebody else: it waits. */
  calls: Patterns,
  /** A yes with more behind it; and what is said around a command for the sake of manners. */
  saysYes: Patterns,
  politely: Patterns,
  /** "No numbness": what is not there, and no refusal. Whole replies. */
  denials: Patterns,
  /** A time and no more, which tells since when. Whole replies. */
  times: Patterns,
  wants: Patterns,
  /** Somewhere in a no that wants no more: "no, that's all". */
  ends: Patterns,
  /** Somewhere in "I do get up sometimes": what is told is done as a rule, and is no wish. */
  habits: Patterns,
  /** A question about what the gate says: "what's that about thin bones". */
  asksOfGate: Patterns,
  /** How somebody begins to tell of themselves or of another. */
  opensStory: Patterns,
  /** "Back hurts", and no more. Whole replies. */
  complains: Patterns,
  /** Somewhere in what is told of one's back in words that say no more. */
  namesBack: Patterns,
  /** A question about how hard or fast it is, which wishes it no other way. */
  asksHowHard: Patterns,
  /** "Should I cancel it": asks about what it names, and wants nothing done. */
  asksOfAct: Patterns,
  /** A level goes up, or down: "put the difficulty up a notch". */
  levelUp: Patterns,
  levelDown: Patterns,
  /** A yes that says what it is to: "yeah, go on". Whole replies. */
  setsOff: Patterns,
  /** Somewhere in what is near to "ready", and keeps something back: a move starts on no such word. */
  halfReady: Patterns,
  /** Thanks and greetings, and what may stand around them. Whole replies. */
  courtesies: v.strictObject({ thanks: CourtesySchema, hello: CourtesySchema }),
  /** What is put before a bare name to say again what was asked about it; `back` behind a question that leaves it out, `hurts` behind a story. */
  carriers: v.strictObject({ start: Text, describe: Text, about: Text, back: Text, hurts: Text }),
});
export type Replies = v.InferOutput<typeof RepliesSchema>;
