import { readContent } from '../../../tools/content/read';
import { soakConversations } from '../../../tools/soak/conversations';

test('a short soak: random talk with faults breaks no rule and needs no apology', async () => {
  const { turns, apologies, broken } = await soakConversations(readContent().content, 150, 20261123);
  expect(turns).toBeGreaterThan(100);
  expect({ apologies, broken }).toEqual({ apologies: 0, broken: [] });
});
