/** The skill's manifest and listing. The endpoint is left out: deployment fills it in. */
import type { v1 } from 'ask-smapi-model';
import { INVOCATION_NAME } from '../../interaction-model/model';
import { REMINDERS } from '../../lambda/alexa/request';
import { LOCALES } from '../../lambda/content/schema/locale';
import listing from './listing.json';
import { TASK } from './task';

export type Manifest = v1.skill.Manifest.SkillManifestEnvelope;

/** Our own notice, as spoken at first launch, in full. */
export const NOTICE =
  "This skill gives general education about lower back pain and gentle exercise. It does not give medical advice, diagnosis, or treatment, and does not replace your doctor. Ask a health professional before you start. Stop if anything hurts. In an emergency, call your local emergency number. This skill can't call for you.";

/** Amazon's model text for health skills: a listing without it is rejected. */
export const PLATFORM_DISCLAIMER =
  'This tool does not provide medical advice, and is for informational and educational purposes only, and is not a substitute for professional medical advice, treatment or diagnosis. Call your doctor to receive medical advice. If you think you may have a medical emergency, please dial your local emergency response phone number.';

export const ICONS = { small: 'assets/images/icon-108.png', large: 'assets/images/icon-512.png' } as const;

/** Sold only where the spoken emergency number was checked: a neighbour sharing a locale may have another. */
const COUNTRIES = ['US', 'GB', 'CA', 'AU', 'IN'] as const;

/** What the listing shows people to say after "Alexa, ask back coach": each must be a sample of the model. */
export const QUOTED_UTTERANCES: ReadonlySet<string> = new Set(
  listing.examplePhrases.map((phrase) => phrase.replace(`Alexa, ask ${INVOCATION_NAME} `, '')),
);

/** The screens that pages were drawn for and looked at; ranges in density-independent pixels. */
export const VIEWPORTS = [
  { mode: 'HUB', shape: 'ROUND', minWidth: 480, maxWidth: 480, minHeight: 480, maxHeight: 480 },
  { mode: 'HUB', shape: 'RECTANGLE', minWidth: 960, maxWidth: 1279, minHeight: 100, maxHeight: 959 },
  { mode: 'HUB', shape: 'RECTANGLE', minWidth: 1280, maxWidth: 1920, minHeight: 600, maxHeight: 1279 },
  { mode: 'TV', shape: 'RECTANGLE', minWidth: 960, maxWidth: 960, minHeight: 540, maxHeight: 540 },
  { mode: 'MOBILE', shape: 'RECTANGLE', minWidth: 320, maxWidth: 599, minHeight: 600, maxHeight: 1280 },
] as const;

export function manifest(): Manifest {
  const publishing = {
    name: listing.name,
    summary: listing.summary,
    description: [...listing.about, NOTICE, PLATFORM_DISCLAIMER].join('\n\n'),
    examplePhrases: listing.examplePhrases,
    keywords: listing.keywords,
    smallIconUri: `file://${ICONS.small}`,
    largeIconUri: `file://${ICONS.large}`,
  };
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        locales: Object.fromEntries(LOCALES.map((locale) => [locale, publishing])),
        isAvailableWorldwide: false,
        distributionCountries: [...COUNTRIES],
        distributionMode: 'PUBLIC',
        category: 'HEALTH_AND_FITNESS',
        testingInstructions: listing.testingInstructions,
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        // A place in a routine and preferences are kept under an opaque id; see docs/privacy.md.
        usesPersonalInfo: true,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        usesHealthInfo: false,
        locales: Object.fromEntries(
          LOCALES.map((locale) => [locale, { privacyPolicyUrl: listing.privacyPolicyUrl }]),
        ),
      },
      // Asked for by voice, and only by whoever wants a reminder.
      permissions: [{ name: REMINDERS }],
      apis: {
        custom: {
          tasks: [TASK],
          interfaces: [
            { type: 'ALEXA_PRESENTATION_APL', supportedViewports: VIEWPORTS.map((one) => ({ ...one })) },
          ],
        },
      },
    },
  };
}
