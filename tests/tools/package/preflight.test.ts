/** What a submission would be sent back for, told before it is sent. */

import type { Model } from '../../../interaction-model/model';
import { icon } from '../../../tools/package/icon';
import { ICONS } from '../../../tools/package/manifest';
import { failing, preflight, type Row, tableOf } from '../../../tools/package/preflight';
import { type SkillPackage, skillPackage } from '../../../tools/package/skill-package';
import { content } from '../../support/published';

const TODAY = '2026-11-23';
/** Of the many sentences a few will do: these tests are of the table, the linter has its own. */
function few(what: SkillPackage): SkillPackage {
  const models = Object.entries(what.models).map(([locale, model]) => [locale, thinned(model)]);
  return { ...what, intents: what.intents.slice(0, 3), models: Object.fromEntries(models) };
}

function thinned({ interactionModel: { languageModel } }: Model): Model {
  const intents = languageModel.intents?.map((intent) => ({
    ...intent,
    samples: (intent.samples ?? []).slice(0, 3),
  }));
  return { interactionModel: { languageModel: { ...languageModel, ...(intents && { intents }) } } };
}

let fine: Row[];
let broken: Row[];
beforeAll(() => {
  const what = skillPackage({ ...content, topics: content.topics.slice(0, 3) });
  fine = preflight(few(what), [], TODAY);

  // As it would be sent: in memory the locales share one listing.
  const manifest: SkillPackage['manifest'] = JSON.parse(JSON.stringify(what.manifest));
  const listing = manifest.manifest?.publishingInformation?.locales?.['en-IN'];
  if (listing) listing.description = 'Stretches.';
  const privacy = manifest.manifest?.privacyAndCompliance?.locales?.['en-US'];
  if (privacy) delete privacy.privacyPolicyUrl;
  const british = structuredClone(what.models['en-GB']);
  const language = british?.interactionModel.languageModel;
  if (language) language.intents = language.intents?.filter(({ name }) => name !== 'AMAZON.HelpIntent') ?? [];
  broken = preflight(
    few({
      ...what,
      content: {
        ...what.content,
        topics: what.content.topics.map((topic) => ({ ...topic, short: 'Todo.' })),
      },
      manifest,
      models: { ...what.models, ...(british && { 'en-GB': british }) },
      icons: { ...what.icons, [ICONS.small]: icon(96) },
    }),
    ['lambda/content/generated/content.json'],
    TODAY,
  );
});

const where = (rows: readonly Row[], check: string) =>
  [...(rows.find((row) => row.check === check)?.findings ?? [])]
    .filter(([, found]) => found.length > 0)
    .map(([locale]) => locale);

const ALL = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'];

describe('Before a submission', () => {
  it.each([
    ['required-intents', ['en-GB']],
    ['disclaimers', ['en-IN']],
    ['manifest-locales', ['en-US']],
    ['icons', ALL],
    ['generated-files', ALL],
    ['content-is-written', ALL],
  ])('%s are missed where they are missing', (check, locales) => {
    expect(where(fine, check)).toEqual([]);
    expect(where(broken, check)).toEqual(locales);
    expect(failing(broken, false).map((row) => row.check)).toContain(check);
  });

  it('what only a person can do is told, and stops the submission alone', () => {
    expect(where(fine, 'privacy-page-is-real')).toEqual(ALL);
    const waiting = failing(fine, true).filter((row) => !failing(fine, false).includes(row));
    expect(waiting.every(({ person }) => person)).toBe(true);
    expect(waiting.map(({ check }) => check)).toContain('privacy-page-is-real');
  });

  it('one table shows every check for every locale, and below it what is wrong', () => {
    const text = tableOf(broken);
    expect(text).toMatch(/^check +en-US +en-GB +en-CA +en-AU +en-IN$/m);
    expect(text).toMatch(/^required-intents +ok +FAIL +ok +ok +ok$/m);
    expect(text).toMatch(/^privacy-page-is-real +ok +open +open +open +open$/m);
    expect(text).toContain('en-GB.json AMAZON.HelpIntent: is missing');
  });
});
