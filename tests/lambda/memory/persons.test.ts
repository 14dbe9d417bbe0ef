/** The skill is turned off by an account, which names none of its recognised voices: their records go along. */
import { forgetAccount } from '../../../lambda/alexa/with-record';
import type { Memory } from '../../../lambda/memory/contract';
import { personsIn } from '../../../lambda/memory/persons';
import { DAY, NOON } from '../../support/records';

function items() {
  const kept = new Map<string, Readonly<Record<string, unknown>>>();
  return {
    kept,
    load: async (key: string) => kept.get(key),
    save: async (key: string, item: Readonly<Record<string, unknown>>, replaces: unknown) => {
      if (kept.get(key) !== replaces) return false;
      kept.set(key, item);
      return true;
    },
    forget: async (key: string) => void kept.delete(key),
  };
}

test('persons are noted once, dropped, and the list outlives every record that it names', async () => {
  const store = items();
  const persons = personsIn(store, () => NOON);
  await persons.note('account', 'ann');
  await persons.note('account', 'ben');
  await persons.note('account', 'ann');
  expect(await persons.of('account')).toEqual(['ann', 'ben']);
  await persons.drop('account', 'ann');
  expect(await persons.of('account')).toEqual(['ben']);
  const [item] = store.kept.values();
  expect(Number(item?.expiresAt) * 1000).toBe(NOON + 120 * DAY);
});

test('two who write at once are both noted', async () => {
  const store = items();
  const persons = personsIn(store, () => NOON);
  await Promise.all([persons.note('account', 'ann'), persons.note('account', 'ben')]);
  expect([...(await persons.of('account'))].sort()).toEqual(['ann', 'ben']);
});

test('everybody of the account is erased, and nobody of another', async () => {
  const gone: string[] = [];
  const persons = personsIn(items(), () => NOON);
  const memory: Memory = {
    persons,
    load: async () => null,
    save: async () => 'saved',
    forget: async (user) => void gone.push(user),
  };
  await persons.note('account', 'ann');
  await persons.note('other', 'eve');
  await forgetAccount(memory, 'account');
  expect(gone.sort()).toEqual(['account', 'ann']);
  expect(await persons.of('account')).toEqual([]);
  expect(await persons.of('other')).toEqual(['eve']);
});
