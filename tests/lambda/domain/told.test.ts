import { toldIn } from '../../../lambda/domain/wishes';
import { requireContent } from '../../../tools/content/require';

const { told } = requireContent();
const samples = told.details.flatMap(({ id, examples }) => examples.map((said) => [said, id] as const));

describe('what is told between questions', () => {
  test.each(samples)('"%s" is taken up as %s', (said, id) => {
    expect(toldIn(said)[0]?.id).toBe(id);
  });

  test('a detail of which nothing is known is none', () => {
    expect(toldIn('the cat is called susan')).toEqual([]);
  });
});
