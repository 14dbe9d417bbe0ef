/** The states of the page that are looked at: how each comes about, in a page that has just been opened. */
import type { Page } from 'playwright-core';
import type { Served } from './served';

export interface State {
  name: string;
  /** Device that it is seen on; default: a speaker. */
  device?: 'show' | 'spot' | 'tv' | 'phone';
  show(page: Page, served: Served): Promise<void>;
}

const ROUTINE = ['start a gentle morning', 'ready'];
const QUESTION = 'do sit ups cause lower back pain';

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const dialog = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Lets the routine be heard up to a hold. */
async function toHold(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause the clock' }).click();
  await page.getByText('As a list').click();
  await page
    .getByRole('button', { name: /hold \d/ })
    .first()
    .click();
  await page.getByText('As a list').click();
}

export const STATES: readonly State[] = [
  { name: 'nothing-said', show: async () => {} },
  {
    name: 'answer',
    async show(page, served) {
      await served.says(QUESTION);
      await page.getByText('What the words are like').click();
    },
  },
  {
    name: 'routine',
    async show(page, served) {
      await served.says(QUESTION, 'no', ...ROUTINE);
      await toHold(page);
    },
  },
  ...(['show', 'spot', 'tv', 'phone'] as const).map(
    (device): State => ({
      name: `routine-on-${device}`,
      device,
      async show(page, served) {
        await served.says(...ROUTINE);
        await page.waitForTimeout(5000);
      },
    }),
  ),
  {
    name: 'it-hurts',
    async show(_page, served) {
      await served.says(...ROUTINE, '/wait 90s', 'it hurts');
    },
  },
  {
    name: 'emergency',
    async show(_page, served) {
      await served.says("i can't feel anything between my legs");
    },
  },
  {
    name: 'request',
    async show(page, served) {
      await served.says(QUESTION);
      await tab(page, 'Request');
    },
  },
  {
    name: 'memory',
    async show(page, served) {
      await served.says(...ROUTINE, '/wait 60s', 'stop');
      await tab(page, 'Memory');
    },
  },
  {
    name: 'reminders',
    async show(page, served) {
      await served.says('remind me on weekdays at seven', 'yes', 'i approve');
      await tab(page, 'Reminders');
    },
  },
  {
    name: 'faults',
    async show(page, served) {
      await served.says('/fault memory down', QUESTION);
      await tab(page, 'Faults');
    },
  },
  {
    name: 'why-not',
    async show(page, served) {
      await served.says('is it the planks that make the small of my back sore');
      await page.getByText('Why not something else?').click();
      await page.getByLabel('Compare with').selectOption('topic:running');
    },
  },
  {
    name: 'replay',
    async show(page) {
      await dialog(page, 'Replay');
      await page.getByRole('button', { name: 'guided/pause' }).click();
      await page.getByRole('button', { name: 'Next line' }).click();
    },
  },
  ...['Content', 'Save as test', 'Replay', 'File'].map(
    (name): State => ({
      name: `dialog-${name.toLowerCase().replaceAll(' ', '-')}`,
      async show(page, served) {
        await served.says(QUESTION);
        await dialog(page, name);
        await page.waitForTimeout(1500);
      },
    }),
  ),
];
