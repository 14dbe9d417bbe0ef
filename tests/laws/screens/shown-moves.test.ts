/** A page shows a move in the form and at the place in which it is done. */
import figures from '../../../lambda/content/generated/figures.json';
import { atAShow } from '../../support/screens/at-a-show';
import { drawnBy, type Node, ofType } from '../../support/screens/documents';

/** The picture in words of each graphic on the last page. */
async function picturesAfter(...lines: string[]): Promise<unknown[]> {
  const show = atAShow();
  try {
    await show.says(...lines);
    const drawn = show
      .turns()
      .flatMap((turn) => drawnBy(turn) ?? [])
      .at(-1);
    return ofType((drawn?.document ?? {}) as Node, 'VectorGraphic').map((one) => one.accessibilityLabel);
  } finally {
    await show.close();
  }
}
const alt = (id: string) => figures.figures.find((one) => one.id === id)?.alt ?? 'no such figure';

it.each([
  ['start the standing break', 'pelvic-tilt.standing'],
  ['start the chair break', 'draw-in.seated'],
  ['start the gentle morning', 'pelvic-tilt'],
])('before "%s": %s', async (line, id) => {
  expect(await picturesAfter(line)).toContain(alt(id));
});

it('while it guides, on the feet', async () => {
  expect(await picturesAfter('start the standing break', 'ready')).toContain(
    alt('lateral-leg-lift.standing'),
  );
});

it('in bed there is a bed instead of a mat', async () => {
  const inBed = figures.figures.find(({ id }) => id === 'pelvic-tilt')?.inBed?.map(({ kind }) => kind);
  expect(inBed).toEqual(['bed', 'pillow']);
  const show = atAShow();
  const [onTheFloor, lying] = [
    await graphicsOf(show, 'gentle morning'),
    await graphicsOf(show, 'bed stretch'),
  ];
  await show.close();
  expect(lying).not.toEqual(onTheFloor);
});

async function graphicsOf(show: ReturnType<typeof atAShow>, routine: string): Promise<unknown> {
  const [turn] = await show.says(`start the ${routine}`);
  return turn && drawnBy(turn)?.document.graphics;
}
