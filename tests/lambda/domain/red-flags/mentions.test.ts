/** How mentions stand to one another, on messages small enough to count their words. */
import { CLOSE, FAR, Mentions, WIDE } from '../../../../lambda/domain/red-flags/mentions';
import type { Concept } from '../../../../lambda/domain/red-flags/model';
import { readMentions } from '../../../../lambda/domain/red-flags/read';
import { STOP } from '../../../../lambda/domain/text/stop';
import { model } from '../../../support/red-flags/model';

/** A message where "N" is numb, "P" a place (the saddle), "A" an ache, and "." ends a sentence. */
function of(text: string): Mentions {
  const tokens = text.split(' ').map((word) => (word === '.' ? STOP : word));
  const named: [Concept, string][] = [
    ['numb', 'N'],
    ['saddle', 'P'],
    ['pain', 'A'],
  ];
  const found = new Map(
    named.flatMap(([concept, letter]) => {
      const spans = tokens.flatMap((token, at) => (token === letter ? [{ from: at, to: at + 1 }] : []));
      return spans.length > 0 ? [[concept, spans] as const] : [];
    }),
  );
  const { assertionOf } = readMentions('x', model);
  return new Mentions({
    tokens,
    stated: tokens,
    found,
    assertionOf,
    personal: true,
    asks: false,
    known: new Set(),
    model,
  });
}

test('near counts the words between, either way, within a sentence', () => {
  expect(of('N a b P').near('numb', 'saddle', 2)).toBe(true);
  expect(of('P a b N').near('numb', 'saddle', 2)).toBe(true);
  expect(of('N a b P').near('numb', 'saddle', 1)).toBe(false);
  expect(of('N . P').near('numb', 'saddle', 3)).toBe(false);
  expect(of('a . N P').near('numb', 'saddle', 0)).toBe(true);
  expect(of(`N${' a'.repeat(8)} P`).near('numb', 'saddle')).toBe(true);
  expect(of(`N${' a'.repeat(9)} P`).near('numb', 'saddle')).toBe(false);
});

test('before asks for the order too', () => {
  expect(of('N a P').before('numb', 'saddle', 1)).toBe(true);
  expect(of('P a N').before('numb', 'saddle', 1)).toBe(false);
});

test('what is close, far or wide apart is told in words', () => {
  for (const [gap, words] of [
    [CLOSE, 5],
    [FAR, 12],
    [WIDE, 20],
  ] as const) {
    expect(of(`N${' a'.repeat(words)} P`).at('numb', 'saddle', gap)).toBe(true);
    expect(of(`N${' a'.repeat(words + 1)} P`).at('numb', 'saddle', gap)).toBe(false);
  }
  expect(of(`N${' a'.repeat(8)} P`).at('numb', 'saddle')).toBe(true);
  expect(of(`N${' a'.repeat(9)} P`).at('numb', 'saddle')).toBe(false);
  expect(of(`N${' a'.repeat(8)} P`).before('numb', 'saddle')).toBe(true);
  expect(of(`N${' a'.repeat(9)} P`).before('numb', 'saddle')).toBe(false);
});

test('a feeling is at a place, unless the place has a pain of its own after a join', () => {
  expect(of('N in P').at('numb', 'saddle')).toBe(true);
  expect(of('N and P').at('numb', 'saddle')).toBe(true);
  expect(of('N and P hurts A').at('numb', 'saddle')).toBe(false);
  expect(of('N and a A P').at('numb', 'saddle')).toBe(false);
  expect(of('N and P b c d A').at('numb', 'saddle')).toBe(true);
  expect(of('A and N in P').at('numb', 'saddle')).toBe(true);
  expect(of('P A and N').at('numb', 'saddle')).toBe(false);
  expect(of('A P and N').at('numb', 'saddle')).toBe(false);
  expect(of('A b c d P and N').at('numb', 'saddle')).toBe(true);
  expect(of('P and N A').at('numb', 'saddle')).toBe(true);
  expect(of('N A and a P').at('numb', 'saddle')).toBe(true);
});

test('a "not" counts before a mention, up to five words and in its clause', () => {
  expect(of('not N').saysNot('numb')).toBe(true);
  expect(of('not from N').saysNot('numb')).toBe(true);
  expect(of('not at all N').saysNot('numb')).toBe(true);
  expect(of('not one two three four five N').saysNot('numb')).toBe(false);
  expect(of('not and N').saysNot('numb')).toBe(false);
  expect(of('N not').saysNot('numb')).toBe(false);
  expect(of('N and not N').saysNot('numb')).toBe(true);
});

test('a mention closes a sentence, is all that is said, or stands apart', () => {
  expect(of('a N').closesWith('numb')).toBe(true);
  expect(of('a N . b').closesWith('numb')).toBe(true);
  expect(of('N a N').closesWith('numb')).toBe(true);
  expect(of('N a').closesWith('numb')).toBe(false);
  expect(of('i am N').isOnly('numb')).toBe(true);
  expect(of('i am N .').isOnly('numb')).toBe(true);
  expect(of('i am so N').isOnly('numb')).toBe(false);
  expect(of('i N a').isOnly('numb')).toBe(false);
  expect(of('N P').apartFrom('numb', 'saddle')).toHaveLength(1);
  expect(of('N P').apartFrom('numb', 'numb')).toHaveLength(0);
  expect(of('a cant').endsWith('cant')).toBe(true);
  expect(of('a cant . b').endsWith('cant')).toBe(true);
  expect(of('a cant b').endsWith('cant')).toBe(false);
});
