/** Tells whether words leave a person knowing that it is their turn, as the open-microphone rule demands. */

/** First words of a spoken instruction. */
const IMPERATIVES = new Set(
  (
    'say ask tell try name pick choose rest take press go keep breathe lie stay stop start begin carry wait get ' +
    'call let hold give move answer repeat come'
  ).split(' '),
);

/** Words that may stand before the verb: "then say", "or just rest", "please ask". */
const BEFORE_THE_VERB = new Set('and or then now please so but also otherwise just simply'.split(' '));

/** A noun that looks like the verb: "Rest can help", "A call is free". */
const NOUN = /^[a-z]+ (?:can|could|may|might|will|would|is|was|often|usually|also|alone|helps?|eases?)\b/;

const YOU_CAN = /\byou (?:can|could|may)(?: also)? (?:say|ask me|tell me)\b/;

/** "Dr. Lee" is rare in this skill; a full stop, question or exclamation mark followed by a space ends a sentence. */
export function lastSentence(words: string): string {
  const sentences = words.trim().split(/(?<=[.?!])["')\]]*\s+/);
  return sentences.at(-1) ?? '';
}

/** True for a question, or an instruction in any clause of the sentence. */
export function isPrompt(sentence: string): boolean {
  return (
    isQuestion(sentence) ||
    YOU_CAN.test(sentence.toLowerCase()) ||
    clauses(sentence).some((clause) => startsWithImperative(clause))
  );
}

/**
 * True when the sentence asks for a spoken reply: a question, or "say ...", "tell me ...", "ask me ...". Advice for life
 * ("If you get worse, call your doctor") is no such thing, and may end a session.
 */
export function asksForReply(sentence: string): boolean {
  return (
    isQuestion(sentence) ||
    YOU_CAN.test(sentence.toLowerCase()) ||
    clauses(sentence).some((clause) =>
      /^(?:say\b|tell me\b|ask me\b|ask:)/.test(afterLeadWords(clause).join(' ')),
    )
  );
}

function isQuestion(sentence: string): boolean {
  return /\?["')\]]*$/.test(sentence.trim());
}

function clauses(sentence: string): string[] {
  return sentence.toLowerCase().split(/[,;:\u2013\u2014]|\b(?:and|or|then|but)\b/);
}

function afterLeadWords(clause: string): string[] {
  const words = clause.trim().split(/\s+/);
  const first = words.findIndex((word) => !BEFORE_THE_VERB.has(word));
  return first < 0 ? [] : words.slice(first);
}

function startsWithImperative(clause: string): boolean {
  const words = afterLeadWords(clause);
  return IMPERATIVES.has((words[0] ?? '').replace(/[^a-z]/g, '')) && !NOUN.test(words.join(' '));
}
