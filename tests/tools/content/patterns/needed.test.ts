import { unpackedPattern, written } from '../../../../lambda/content/packed/pattern';
import { Expression } from '../../../../lambda/domain/text/patterns';
import { withNeeded } from '../../../../tools/content/patterns/needed';
import { type Content, readContent } from '../../../../tools/content/read';
import { expand } from '../../../../tools/content/templates';

const packed = (source: string) => unpackedPattern(withNeeded([source])[0] ?? '');

test.each([
  ['\\bmy progress\\b', ['my pr']],
  ['^(so |and )?how (am i|are we) doing$', [' doin']],
  ['\\b(stop|quit|no more)( \\w+)? (noting|tracking)\\b', ['noting', 'tracking']],
  ['colou?r', ['colo']],
  ['ab+c*d', ['ab']],
  ['a{2}bc', ['bc']],
  ['x[yz]\\.\\d{1,2}', ['.']],
  ['no(?! more)', ['no']],
  ['^(?=.*\\bbed\\b).*time', ['time']],
  ['^(?=.*\\b(?:which|best)\\b)(?=.*\\bbeginner\\b)', ['begin']],
  ['i (six|[89]|1[0-2])', ['six', '8', '9', '1']],
  ['my [a-c]', ['my ']],
  ['(a|b)?', ['']],
  ['yes|(no)*', ['']],
  ['(holds|hold) it', ['holds', 'hold']],
  ['\\b(?:elbows|knees)\\b', ['elbows', 'knees']],
  ['(a)\\1bcd', ['']],
  ['my {part} hurts', ['hurts']],
])('what %s cannot fit without is looked for before it is made', (source, needed) => {
  const found = packed(source);
  expect({ ...found, source: written(found.source) }).toMatchObject({ source, needed });
});

/** Every list of patterns of the content. */
const patternsOf = ({ replies, keeping, reminders, moveTalk, talk }: Content): string[] => {
  const listed = (data: unknown): string[] => {
    if (typeof data !== 'object' || data === null) return [];
    return Array.isArray(data) && typeof data[0] === 'string' ? data : Object.values(data).flatMap(listed);
  };
  const { openings, asking, asks, lists } = moveTalk;
  const rules = [...moveTalk.rules, ...talk.rules].flatMap(({ said, unless = [] }) => [...said, ...unless]);
  const ofTalk = [...openings, ...asking, ...asks, ...rules].map((source) =>
    source.replace(/\{([a-z]+)\}/g, (_, name: string) => `(?:${(lists[name] ?? []).join('|')})`),
  );
  return [...listed({ replies, keeping, reminders }), ...ofTalk];
};

test('no pattern of the content fits what it is not tried on', () => {
  const { content } = readContent();
  const said = content.topics.flatMap(({ asked }) => asked.map((template) => expand(template).at(-1) ?? ''));
  const missed = patternsOf(content).flatMap((source) => {
    const ready = new Expression(withNeeded([source])[0] ?? '');
    const pattern = new RegExp(source);
    // Of itself, its own letters included, as well as of what people ask.
    return [source.replace(/\\b|[\^$]/g, ''), ...said].filter(
      (words) => pattern.test(words) && !ready.mayFit(words),
    );
  });
  expect(missed).toEqual([]);
});
