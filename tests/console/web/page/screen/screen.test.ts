/** A document of the skill on the screen of the page, drawn by Alexa's own engine. */
import type { Browser, Page } from 'playwright-core';
import { createConversation } from '../../../../../console/device/conversation';
import { servePage, type WebPage } from '../../../../../console/web/server';
import { openBrowser } from '../../../../support/browser/browser';
import { speakingDocument } from '../../../../support/browser/documents';
import { CALLER, type Scripted, scripted, studioAround } from '../../../../support/scripted';

let browser: Browser;
let web: WebPage;
let page: Page;
let skill: Scripted;
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
  skill = scripted(
    ({ request }) => (request.type === 'IntentRequest' ? { directives: [speakingDocument() as never] } : {}),
    { caller: { ...CALLER, device: 'show' } },
  );
  const conversation = createConversation(skill.device);
  web = await servePage(studioAround(conversation), { host: '127.0.0.1', port: 0 });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Only against what never comes: how long one waits says how busy the machine is.
  page.setDefaultTimeout(240_000);
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const setting = {
    device: 'show',
    locale: 'en-US',
    now: skill.clock.now(),
    memory: null,
    attributes: null,
  } as const;
  await conversation.begin({ device: skill.device, setting, title: null }, 'test');
  await page.goto(web.address);
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const sent = () =>
  skill.requests.flatMap(({ request }) =>
    request.type === 'Alexa.Presentation.APL.UserEvent' ? [request.arguments ?? []] : [],
  );

it('draws what the skill sends, speaks it on the clock of the page, and passes on what it sends and what is touched', async () => {
  expect(asked.filter((url) => /screen|engine/.test(url))).toEqual([]);
  await page.getByLabel('Voice').selectOption('No voice');
  await page.getByText('10×').click();
  await page.getByLabel('Say something').fill('show me');
  await page.getByLabel('Say something').press('Enter');
  // However long the engine takes to load, no time passes meanwhile.
  await page.getByRole('button', { name: 'Pause the clock' }).click();
  const screen = page.frameLocator('iframe');
  await screen.getByText('Cat stretch').first().waitFor();
  await page.getByRole('button', { name: 'Let the clock run' }).click();
  await screen.getByRole('button', { name: 'Next' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.ring').length === 0);
  // What is touched and what was played are sent one after the other, whichever is first.
  for (const awaited of ['SEG', 'CMD'])
    while (!sent().some(([name]) => name === awaited)) await page.waitForTimeout(100);
  const [start, ...others] = sent();
  expect(start).toEqual(['START', expect.any(Number)]);
  expect(others).toContainEqual(['CMD', 'next']);
  const seg = others.find(([name]) => name === 'SEG');
  // "Arch." and five seconds of quiet.
  expect(Number(seg?.[1])).toBeGreaterThan(5000);
  expect(Number(seg?.[1])).toBeLessThan(7000);
  expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([new URL(web.address).origin]);
});
