/** The vector graphic says by its own expressions what the picture says in numbers. */
import { avgOf } from '../../../../lambda/render/figure/avg';
import { drawingOf } from '../../../../lambda/render/figure/drawing';
import { sidesOf } from '../../../../lambda/render/figure/poses';
import { dataOf } from '../../../../lambda/render/figure/svg';
import { shipped } from '../../../support/shipped';

const { body, figures } = shipped.figures;
const PICTURES = figures.flatMap((figure) =>
  sidesOf(figure).map((side) => ({ id: figure.id, figure, side })),
);

/** Evaluates the only arithmetic there is: sums of products of numbers and `p`. */
function evaluated(data: string, p: number): string {
  return data.replace(/\$\{([^}]*)\}/g, (_, sum: string) => {
    const terms = sum.match(/[+-]?[^+-]+/g) ?? [];
    const value = (term: string) =>
      term.split('*').reduce((all, factor) => all * (factor === 'p' ? p : Number(factor)), 1);
    return String(terms.reduce((all, term) => all + value(term), 0));
  });
}
const numbersIn = (data: string) => (data.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);

describe.each(PICTURES)('$id, $side', ({ figure, side }) => {
  const graphic = avgOf(body, figure, side);
  const { strokes, range } = drawingOf(body, figure, side);
  const paths = graphic.items.flatMap((item) => (item.type === 'path' ? [String(item.pathData)] : []));

  it('is at every pose within a unit of the drawing', () => {
    expect(paths).toHaveLength(strokes.length);
    for (const pose of [range[0], 0, 0.37, 0.81, range[1]]) {
      strokes.forEach(({ path }, i) => {
        const [exact, drawn] = [numbersIn(dataOf(path, pose)), numbersIn(evaluated(paths[i] ?? '', pose))];
        expect(drawn).toHaveLength(exact.length);
        expect(Math.max(...exact.map((v, k) => Math.abs(v - (drawn[k] ?? Number.NaN))))).toBeLessThan(0.75);
      });
    }
  });

  it('is small enough to send, with parameters that an old screen takes', () => {
    expect(JSON.stringify(graphic).length).toBeLessThan(9_500);
    expect(graphic.parameters.length).toBeLessThanOrEqual(20);
    const known = new Set(graphic.parameters.map(({ name }) => name));
    for (const [, names = ''] of JSON.stringify(graphic).matchAll(/\$\{([^}]*)\}/g))
      for (const name of names.match(/[a-zA-Z]+/g) ?? []) expect(known).toContain(name);
  });
});
