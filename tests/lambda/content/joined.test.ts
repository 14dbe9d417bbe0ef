import { joined } from '../../../lambda/content/joined';

test('strings in lines are put together, however deep, and all else is left as it is', () => {
  const data = {
    table: { joined: ['one ', 'two'] },
    inner: { lines: { joined: ['a\n', 'b'] }, short: 'text' },
    list: [1, { joined: ['kept'] }],
    scale: 0.5,
    none: null,
  };
  expect(joined(data)).toEqual({
    table: 'one two',
    inner: { lines: 'a\nb', short: 'text' },
    list: [1, { joined: ['kept'] }],
    scale: 0.5,
    none: null,
  });
});

test('data that the bundle has joined already stays the same', () => {
  const whole = { table: 'one two', list: ['a'] };
  expect(joined(whole)).toEqual(whole);
  expect(joined(joined({ table: { joined: ['one ', 'two'] } }))).toEqual({ table: 'one two' });
});
