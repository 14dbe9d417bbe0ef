import { RECORD_KEPT_MS } from '../../../lambda/domain/retention';
import { parseRemembered, type Remembered, revised } from '../../../lambda/memory/record';
import fc from '../../support/fc';
import { DAY, firstRecord, HOUR, NOON, placeAt } from '../../support/records';

describe('what is remembered of a person', () => {
  test('reads back as it was written', () => {
    const record = firstRecord();
    expect(parseRemembered(JSON.parse(JSON.stringify(record)), NOON + HOUR)).toEqual(record);
  });

  test('is gone after ninety days without a visit, and not before', () => {
    const record = firstRecord();
    expect(parseRemembered(record, NOON + RECORD_KEPT_MS - 1)).not.toBeNull();
    expect(parseRemembered(record, NOON + RECORD_KEPT_MS)).toBeNull();
  });

  test('loses the place after a day but keeps how the person likes to be guided', () => {
    const record = firstRecord();
    expect(parseRemembered(record, NOON + DAY - 1)?.place).toEqual(record.place);
    expect(parseRemembered(record, NOON + DAY)).toEqual({ ...record, place: null });
  });

  test('does not get a younger place by a later visit about something else', () => {
    const asked = revised(firstRecord(), { pace: 'faster' }, NOON + 20 * HOUR);
    expect(parseRemembered(asked, NOON + 25 * HOUR)).toEqual({ ...asked, place: null });
  });

  test.each([
    ['nothing of a place', 'gentle-morning'],
    ['a place of a later version', { ...placeAt(NOON), v: 2 }],
    ['no place at all', undefined],
  ])('with %s costs only the place', (_, place) => {
    const record = firstRecord();
    expect(parseRemembered({ ...record, place }, NOON)).toEqual({ ...record, place: null });
  });

  test('keeps a field that another version knows, in the record and in the place', () => {
    const record = { ...firstRecord(), later: 1, place: { ...placeAt(NOON), since: 2 } };
    const read = parseRemembered(record, NOON);
    expect(read).toEqual(record);
    expect(revised(read, { pace: 'usual' }, NOON)).toMatchObject({ later: 1, place: { since: 2 } });
  });

  test('is nothing when any other field is damaged', () => {
    const record = firstRecord();
    const damage = fc.constantFrom<keyof Remembered>(
      'v',
      'rev',
      'updatedAt',
      'noticeHeard',
      'gateHeard',
      'pace',
      'level',
      'met',
    );
    const junk = fc.constantFrom(null, 'x', -1, 1.5, {}, [1], undefined);
    fc.assert(
      fc.property(damage, junk, (field, value) => {
        expect(parseRemembered({ ...record, [field]: value }, NOON)).toBeNull();
      }),
    );
  });

  test('never fails to be read, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(), (stored, now) => {
        expect(parseRemembered(stored, now)).toBeNull();
      }),
    );
  });

  test('rises by one revision with every change and keeps what was not changed', () => {
    const first = revised(null, { noticeHeard: true }, NOON);
    const second = revised(first, { pace: 'slower' }, NOON + HOUR);
    expect(first).toMatchObject({ rev: 1, updatedAt: NOON, noticeHeard: true, place: null });
    expect(second).toEqual({ ...first, rev: 2, updatedAt: NOON + HOUR, pace: 'slower' });
  });
});
