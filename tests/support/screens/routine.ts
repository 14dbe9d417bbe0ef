/** A whole routine on the engine: what it sends goes to the real skill, and what comes back is drawn. */
import type { DeviceTurn } from '../../../console/device/protocol';
import { type AtAShow, reportIn } from './at-a-show';
import { drawnBy } from './documents';
import type { Engine } from './engine';

export interface Led {
  /** Names of the reports that reached the skill, by how often. */
  reports: Readonly<Record<string, number>>;
  documents: number;
  /** Virtual length in ms. */
  ms: number;
  last: DeviceTurn | undefined;
}

/** In one step so much time passes, in ms: a report is late by as much at most. */
const CHUNK_MS = 1000;

/** Plays on from the document that is drawn until a page comes that guides no more, at most `most` ms. */
export async function play(show: AtAShow, engine: Engine, most = 3_600_000): Promise<Led> {
  const reports: Record<string, number> = {};
  let documents = 0;
  let last = show.turns().at(-1);
  const started = engine.now();
  const draw = async (turn: DeviceTurn | undefined) => {
    const drawn = turn && drawnBy(turn);
    if (!drawn) return;
    last = turn;
    documents += drawn.token === 'guide' ? 1 : 0;
    await engine.show(drawn);
  };
  await draw(last);
  while (last && drawnBy(last)?.token === 'guide' && engine.now() - started < most) {
    const sent = await engine.pass(CHUNK_MS);
    await show.passes(CHUNK_MS);
    for (const { arguments: args } of sent) {
      const [turn] = await show.sends(args);
      if (!turn) continue;
      const name = reportIn(turn);
      reports[name] = (reports[name] ?? 0) + 1;
      await draw(turn);
    }
  }
  return { reports, documents, ms: engine.now() - started, last };
}
