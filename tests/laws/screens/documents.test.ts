/** Documents hold only what the version that they name can do, and every screen that the skill is sold for was drawn. */
import { nodesIn } from '../../../console/screen/document';
import { DEVICE_KINDS, viewportOf } from '../../../console/world/screens';
import { VIEWPORTS } from '../../../tools/package/manifest';
import { screensOf } from '../../../tools/package/rendered';
import { ofType } from '../../support/screens/documents';
import { PAGES, pageAt } from '../../support/screens/pages';

/** What Alexa's language had in version 1.4: components, commands, and the vector graphics of 1.1. */
const KNOWN = new Set([
  ...['APL', 'AVG', 'Container', 'Frame', 'ScrollView', 'Text', 'TouchWrapper', 'VectorGraphic'],
  ...['Idle', 'Parallel', 'SendEvent', 'Sequential', 'SetValue', 'SpeakItem'],
  ...['path', 'group', 'any', 'boolean', 'color', 'number', 'object', 'string'],
]);

describe.each(Object.keys(PAGES))('The page %s', (name) => {
  const at = pageAt(name, 'show', 'en-GB');

  it('has nothing that an old screen does not know, and imports nothing', async () => {
    const drawn = await at;
    expect(drawn?.document.version).toBe('1.4');
    expect(drawn?.document).not.toHaveProperty('import');
    const types = [...nodesIn(drawn)].flatMap(({ type }) => (typeof type === 'string' ? [type] : []));
    expect([...new Set(types)].filter((type) => !KNOWN.has(type))).toEqual([]);
  });

  it('says what each thing to touch and each picture is', async () => {
    const labelled = ofType((await at)?.document ?? {}, 'TouchWrapper', 'VectorGraphic');
    for (const { accessibilityLabel } of labelled) expect(String(accessibilityLabel)).toMatch(/\w/);
  });
});

it.each(VIEWPORTS.map((one) => [JSON.stringify(one), one] as const))(
  '%s is a screen that is drawn',
  (_, one) => {
    const drawn = DEVICE_KINDS.map(viewportOf).filter((screen) => screen !== null);
    expect(screensOf(one, drawn)).not.toEqual([]);
  },
);
