/** `npm run soak:screens`: every routine on Alexa's own screen engine, led by events alone, with what was sent and how long it took. */
import { knowledge } from '../../../lambda/content';
import { openBrowser } from '../browser/browser';
import { run } from '../project/run';
import { atAShow } from './at-a-show';
import { drawnBy } from './documents';
import { openEngine } from './engine';
import { play } from './routine';

async function main(): Promise<number> {
  const browser = await openBrowser();
  let failed = 0;
  for (const { id, name } of knowledge.routines) {
    const show = atAShow('show');
    const engine = await openEngine(browser, 'show');
    await show.says(`start the ${name}`, 'ready');
    const { reports, documents, ms, last } = await play(show, engine);
    const words = show.turns().filter(({ heard }) => heard !== null).length - 2;
    const ended = last !== undefined && drawnBy(last)?.token === 'done' && words === 0;
    failed += ended && engine.failures.length === 0 ? 0 : 1;
    console.log(
      id,
      ended ? 'ended' : 'NOT ENDED',
      `${Math.round(ms / 1000)} s`,
      `${documents} documents`,
      reports,
    );
    for (const failure of engine.failures) console.log(`  ${failure}`);
    await show.close();
    await engine.page.close();
  }
  await browser.close();
  return failed > 0 ? 1 : 0;
}

run(main());
