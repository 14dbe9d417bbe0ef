/** Before a submission it is told at which sizes each screen of the manifest was drawn, and where none was. */
import { DEVICE_KINDS, viewportOf } from '../../../console/world/screens';
import { renderedRows } from '../../../tools/package/rendered';
import rendered from '../../../tools/package/rendered.json';
import { PAGES } from '../../support/screens/pages';

it('each screen was drawn, and the row says at what size', () => {
  for (const { check, findings } of renderedRows()) {
    expect(check).toMatch(/ rendered at \d+x\d+/);
    expect([...findings.values()].flat()).toEqual([]);
  }
});

it('a screen that was left out is a finding', () => {
  const rows = renderedRows(rendered.screens.filter(({ mode }) => mode !== 'TV'));
  expect(
    rows.filter(({ findings }) => [...findings.values()].flat().length > 0).map(({ check }) => check),
  ).toEqual(['tv rectangle not rendered']);
});

it('the record is of the screens and the pages that there are', () => {
  const screens = DEVICE_KINDS.flatMap((kind) => viewportOf(kind) ?? []);
  expect(rendered.screens.map(({ width, height }) => [width, height])).toEqual(
    screens.map(({ width, height }) => [width, height]),
  );
  expect(rendered.pages).toBe(Object.keys(PAGES).length);
});
