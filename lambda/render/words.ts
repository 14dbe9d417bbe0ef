/** Every fixed line of a conversation outside a routine. Short sentences: a listener cannot read them again. */

import type { Source } from '../content/schema/topic';
import type { ElsewherePart } from '../domain/meaning';

/** Spoken in full the first time; required of skills that speak about health. */
export const NOTICE = [
  'Before we start: I share general back care tips for learning.',
  "I'm not a doctor, and this isn't medical advice.",
  'In an emergency, call {emergency}.',
];
export const NOTICE_TAIL = 'General tips, not medical advice.';

/** On every card, under the answer. */
export const CARD_DISCLAIMER =
  'General information for learning, not medical advice. It does not replace a doctor. ' +
  'In an emergency, call your local emergency number.';

export const welcome = {
  first: 'Welcome to Back Coach.',
  again: 'Welcome back.',
  ask: 'Ask why your back hurts, or say: start a gentle stretch.',
  reprompt: 'Ask me about your back, or say help.',
};

export const wantMore = 'Want more?';
export const moreReprompt = 'Say yes for more, or ask me something else.';

export function wantTopic(name: string): string {
  return `Want to hear about ${name}?`;
}
export function wantRoutine(name: string): string {
  return `Want to try the ${name} routine?`;
}
export const offerReprompt = 'Say yes or no, or ask me something else.';

export const anythingElse = 'Anything else about your back?';
export const anythingReprompt = 'Ask me something, or say stop.';

export function eitherOf(first: string, second: string): string {
  return `Is that about ${first}, or about ${second}?`;
}
/** The same again, for somebody who said "yes" to it. */
export function whichOf(first: string, second: string): string {
  return `Which one: ${first}, or ${second}?`;
}
export const eitherReprompt = 'Say the first one, or the second one.';

/** Said when we do not know, with two things that we do. */
export function dontKnow(first: string, second: string): string[] {
  return ["I don't know that one.", `I can tell you about ${first}, or about ${second}.`];
}
export const whichOne = 'Which would you like?';

/** One honest line for what belongs to somebody else, per group. */
export const elsewhere: Record<ElsewherePart, string> = {
  'body-part': 'I only know about the lower back. A doctor or {therapist} can help with that.',
  pregnancy: 'In pregnancy, please ask your midwife or doctor about that.',
  child: 'I only know about grown-up backs. For a child, please ask their doctor.',
  medicine: "I can't help with medicines or doses. A {pharmacist} or your doctor can.",
  surgery: "I can't help with surgery or implants. Please ask your doctor or surgeon.",
  mattress: "I can't help you choose a mattress. Pick what feels good, and ask a {therapist} if in doubt.",
  condition: "I can't help with that condition. Please ask your doctor about it.",
  animal: "I can't help with animals. Please ask a vet.",
};

/** "No" to one thing, when the talk goes on. */
export const okay = 'Okay.';
export const bye = 'Okay. Take care of your back.';
export const stopped = 'Okay. Goodbye.';
export const nothingToRepeat = "I haven't said anything yet.";
export const nothingPlaying = 'No routine is running right now.';
export const noTopicYet = 'Ask me a question first.';
export const thatsAll = "That's all I know about that.";
export const takeYourTime = 'Take your time.';
export const sayReady = 'Say ready when you want to start.';
export const startARoutine = 'Say: start a gentle stretch, or ask me about your back.';

export const preferences = {
  slower: "Okay. I'll go slower in your next routine.",
  faster: "Okay. I'll go faster in your next routine.",
  easier: "Okay. I'll use easier forms in your next routine.",
  harder: "Okay. I'll use harder forms in your next routine.",
};

/** "It hurts" with no routine running: no question about where, nothing kept. */
export const sorryItHurts = [
  "I'm sorry it hurts.",
  "If you're numb, weak, or very ill, call {emergency}.",
  'Want to hear what may ease a sore back?',
];

export const help = {
  idle: [
    'I answer questions about lower back pain and exercise, and I guide gentle routines.',
    'Ask: why does my back hurt after running?',
    'Or say: start a gentle stretch.',
  ],
  answered: 'You can say: tell me more, repeat, or who says so.',
  clarifying: 'You can pick one of the two, or ask something else.',
  gated: "Say ready when you want to start, or say stop if it isn't for you today.",
  offered: 'You can say yes or no, or ask something else.',
  /** Safety notices are repeated with every help. */
  notices: [...NOTICE.slice(1), 'Stop any move that hurts.'],
  ask: 'What would you like?',
};

/** Spoken names of months for a review date. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-11-23" as "November 2026". */
function spokenMonth(isoDate: string): string {
  const [year = '', month = '1'] = isoDate.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
}

/** "A", "A and B", "A, B, and C". */
export function spokenList(items: readonly string[]): string {
  if (items.length <= 2) return items.join(' and ');
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;
}

/** Words a listener can hold in one sentence. */
const SENTENCE_WORDS = 20;

/** Three sources at most, or two where three would make the sentence too long; the card has them all. */
export function saysWho(sources: readonly Source[], reviewed: string): string[] {
  const names = [...new Set(sources.map((source) => source.name))];
  const drawnFrom = (most: number) => `That draws on guidance from ${spokenList(names.slice(0, most))}.`;
  const three = drawnFrom(3);
  return [
    three.split(' ').length <= SENTENCE_WORDS ? three : drawnFrom(2),
    `I last checked it in ${spokenMonth(reviewed)}.`,
    'It has not been reviewed by a doctor.',
  ];
}
export const saysWhoInGeneral = [
  'My answers draw on public guidance, such as the N H S and the Mayo Clinic.',
  'They have not been reviewed by a doctor.',
];

export const safety = {
  stopMove: 'Stop there, and rest.',
  wantDoctor: 'Want to hear when to see a doctor?',
  seeDoctor: 'Please see a doctor about that.',
  despair: "I'm really sorry it feels this hard.",
};

export const privacy = {
  forgotten: "Done. I've erased everything I kept about you.",
  nothingKept: "I'm not keeping anything about you.",
  unavailable: "I can't reach my notes right now. Please try again later.",
  never: 'I never keep what hurts, or what you say.',
  keeps: (things: readonly string[]) => `I keep ${spokenList(things)}.`,
  forgetHow: 'Say forget me to erase it.',
};

/** The one apology, for anything unexpected. */
export const apology = 'Sorry, something went wrong on my side. Please say that again.';
export const signsReprompt = 'Say more for other signs, or say stop.';
