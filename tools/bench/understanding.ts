/** How long sentences take to be understood, with our content and with ten times its topics. */
import type { Trained } from '../../lambda/content';
import { understand } from '../../lambda/domain/nlu/understand';
import { shippedRedFlagModel } from '../../lambda/domain/red-flags/shipped';
import { readContent } from '../content/read';
import { expand } from '../content/templates';

/** One way of asking per template of every topic. */
function sentences(): string[] {
  return readContent().content.topics.flatMap(({ asked }) =>
    asked.map((template) => expand(template).at(-1) ?? ''),
  );
}

/** ms that each sentence takes to be understood with each knowledge, taken in turn. */
export function understanding(knowledges: readonly Trained[], rounds: number): number[][] {
  const said = sentences();
  const model = shippedRedFlagModel();
  const samples = knowledges.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const words of said) {
      for (const [i, knowledge] of knowledges.entries()) {
        const from = performance.now();
        understand(words, knowledge, model);
        if (round > 0) samples[i]?.push(performance.now() - from);
      }
    }
  }
  return samples;
}
