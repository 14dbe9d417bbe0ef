/** Texts are written as they are spoken, with nothing left of the page the questions came from. */
import type { Finding, Rule } from '../rule';
import { spoken } from '../spoken';

const DEBRIS: readonly [RegExp, string][] = [
  [/share on pinterest/i, 'a sharing button'],
  [/\b(?:shahrivar|mordad|aban)\b|\bAP\b/i, 'a date stamp'],
  [/\bgood\. good\./i, 'picture captions'],
  [/begin typing|press esc|back to top/i, 'the page footer'],
  [/https?:|www\./i, 'a web address'],
  [/(?:^|\s)(?:\d+\.|[•–—*-])(?:\s|$)/, 'list marks'],
];

const UNSPEAKABLE: readonly [RegExp, string][] = [
  [/\b(?:advil|motrin|tylenol|nurofen|panadol)\b/i, 'a brand name; people may say it, we name the medicine'],
  [/\d/, 'digits; write the number as it is spoken'],
  [/[<>&*_#@/\\|]/, 'a symbol; speech has none'],
  [/[—–…“”]/, 'a mark that only print knows'],
  [/\b(?:NHS|MRI|US|UK|ER)\b/, 'a run of capitals; write the letters apart'],
  [/\s{2,}|^\s|\s$/, 'stray spaces'],
];

export const noDebris: Rule = {
  name: 'no-debris',
  why: 'The questions came from a web page; its buttons, captions and date stamps must not be read aloud.',
  check: (content) => find(content.topics.flatMap(textsOf), DEBRIS),
};

export const writtenAsSpoken: Rule = {
  name: 'written-as-spoken',
  why: 'What is written here goes to a voice, which reads digits, symbols and capitals in its own way.',
  check: (content) => find(spoken(content), UNSPEAKABLE),
};

function textsOf(topic: {
  id: string;
  question: string;
  name: string;
  short: string;
  detail: string;
  asked: string[];
}) {
  const file = `topics/${topic.id}.json`;
  return [
    ...(['question', 'name', 'short', 'detail'] as const).map((field) => ({
      file,
      field,
      lines: [topic[field]],
    })),
    { file, field: 'asked', lines: topic.asked },
  ];
}

function find(
  texts: readonly { file: string; field: string; lines: readonly string[] }[],
  faults: readonly [RegExp, string][],
): Finding[] {
  return texts.flatMap(({ file, field, lines }) =>
    lines.flatMap((line) =>
      faults
        .filter(([fault]) => fault.test(line))
        .map(([, what]): Finding => ({ file, field, message: `holds ${what}: "${line}"` })),
    ),
  );
}
