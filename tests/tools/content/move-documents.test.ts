/** The documents of the moves: every figure has its picture, and every picture is whole. */
import { SaxesParser } from 'saxes';
import { moveDocuments } from '../../../tools/content/move-documents';
import { shipped } from '../../support/shipped';

const files = moveDocuments(shipped);
const pictures = [...files].filter(([path]) => path.endsWith('.svg'));

it('has a picture for each figure, and names each in the text', () => {
  expect(pictures.map(([path]) => path)).toEqual(
    shipped.figures.figures.map(({ id }) => `docs/moves/${id}.svg`),
  );
  for (const { id, check } of shipped.figures.figures) {
    expect(files.get('docs/moves/README.md')).toContain(`](${id}.svg)`);
    expect(files.get('docs/moves/README.md')).toContain(check[0]);
  }
});

it.each(pictures)('%s is well formed, and has a number wherever one belongs', (_, svg) => {
  const parser = new SaxesParser();
  let paths = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'path') return;
    paths += 1;
    expect(String(attributes.d)).toMatch(/^[MLCQaZ0-9.,\s-]+$/);
  });
  parser.write(String(svg)).close();
  expect(paths).toBeGreaterThan(20);
});
