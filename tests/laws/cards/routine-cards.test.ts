/** The card of a routine: what it is, and the picture of its first move where pictures are kept somewhere. */
import type { ui } from 'ask-sdk-model';
import { responseOf } from '../../../lambda/alexa/response';
import { MAX_CARD_CHARS } from '../../../lambda/domain/limits';
import { say } from '../../../lambda/domain/speech';
import { cardPictures } from '../../support/browser/cards';
import { atAShow } from '../../support/screens/at-a-show';
import { shipped } from '../../support/shipped';

const PICTURES = 'https://pictures.test/moves';
const files = cardPictures(shipped);

function cardWith(pictures: string | undefined, place: 'bed' | 'standing', form?: 'standing') {
  const picture = { exercise: 'pelvic-tilt', form, place };
  return responseOf(
    {
      meaning: { kind: 'unknown' },
      say: say('Ready?'),
      ask: say('Ready?'),
      card: { title: 'Bed stretch', text: 'x'.repeat(9_000), picture },
      session: { v: 2, state: { name: 'idle' }, told: [] },
      end: false,
    },
    pictures === undefined ? {} : { pictures },
  ).card;
}

async function cardAfter(...lines: string[]): Promise<ui.Card | undefined> {
  const person = atAShow('echo');
  const turns = await person.says(...lines);
  await person.close();
  return turns.at(-1)?.response.response.card;
}

it.each(shipped.routines.map(({ id, name }) => [name, id]))(
  '%s has a card with its moves',
  async (name, id) => {
    const card = await cardAfter(`start the ${name}`);
    if (card?.type !== 'Simple') throw new Error(`no card of text for ${id}`);
    expect(card.title?.toLowerCase()).toBe(name);
    expect(card.content).toMatch(/^About .*, (on|in) [^.]+\.\n\n1\. \w+/);
    expect(card.content).not.toMatch(/undefined|NaN|\{/);
  },
);

it.each(['echo', 'show'] as const)(
  'says what was done, once, when a routine on a %s is over',
  async (device) => {
    const person = atAShow(device);
    const [ready] = await person.says('start the one minute stretch', 'ready');
    // A speaker has said all of it with this turn, and closes soon after; a screen's speech is no part of the turn.
    await person.passes(device === 'echo' ? 1000 * (ready?.seconds ?? 0) + 3000 : 110_000);
    await person.says('the same');
    const cards = person.turns().flatMap(({ response }) => response.response.card ?? []);
    await person.close();
    const done = cards.filter(
      (card) => card.type === 'Simple' && /^That was .*\n\n1\. /.test(card.content ?? ''),
    );
    expect(done).toHaveLength(1);
  },
);

it('shows the picture of the form and of the place', () => {
  const standing = cardWith(PICTURES, 'standing', 'standing');
  const inBed = cardWith(PICTURES, 'bed');
  for (const [card, name] of [
    [standing, 'pelvic-tilt.standing'],
    [inBed, 'pelvic-tilt.bed'],
  ] as const) {
    expect(card).toMatchObject({
      type: 'Standard',
      image: {
        smallImageUrl: `${PICTURES}/${name}-720x480.png`,
        largeImageUrl: `${PICTURES}/${name}-1200x800.png`,
      },
    });
    expect(JSON.stringify(card).length).toBeLessThan(MAX_CARD_CHARS + 200);
  }
});

it('is text where no place of pictures is known', () => {
  expect(cardWith(undefined, 'bed')).toMatchObject({ type: 'Simple' });
});

it('every move that a routine begins with has both of its pictures drawn', () => {
  for (const { moves, place } of shipped.routines) {
    for (const { exercise, form } of moves) {
      const name = [exercise, ...(form ? [form] : []), ...(place === 'bed' ? ['bed'] : [])].join('.');
      expect(files.get(`${name}-720x480.png`)).toMatchObject({ width: 720, height: 480 });
      expect(files.get(`${name}-1200x800.png`)?.html).toContain('<svg ');
    }
  }
});
