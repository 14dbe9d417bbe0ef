/** `npm run figures`: works out the joints of figures from their postures, writes them, and says what is wrong with them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Body, Figure, Poses } from '../../lambda/content/schema/figure';
import { CONTENT_FOLDER, readContent } from '../content/read';
import { reportOf } from '../content/report';
import { figureRules } from '../content/rules/figures/rules';
import { type Posture, PosturesSchema } from './posture';
import { solve } from './solve';

const POSTURES_FOLDER = join(__dirname, 'postures');

/** The postures of each figure that has any, by its id. */
export function readPostures(): Map<string, v.InferOutput<typeof PosturesSchema>> {
  return new Map(
    readdirSync(POSTURES_FOLDER).map((file) => [
      basename(file, '.json'),
      v.parse(PosturesSchema, JSON.parse(readFileSync(join(POSTURES_FOLDER, file), 'utf8'))),
    ]),
  );
}

/** The figure with the joints of its postures; all else stays as it is. */
export function posed(body: Body, figure: Figure, postures: v.InferOutput<typeof PosturesSchema>): Figure {
  const at = (poses: Poses, own: readonly Posture[]): Poses => ({
    ...poses,
    poses: own.map((posture) => ({ name: posture.name, at: posture.at, joints: solve(body, posture) })),
  });
  const { variants } = figure;
  if ('both' in variants && 'both' in postures)
    return { ...figure, variants: { both: at(variants.both, postures.both) } };
  if ('right' in variants && 'right' in postures) {
    const right = at(variants.right, postures.right);
    const { left } = variants;
    if ('mirrorOf' in left || !postures.left) return { ...figure, variants: { right, left } };
    return { ...figure, variants: { right, left: at(left, postures.left) } };
  }
  throw new Error(`${figure.id}: its postures have other sides than its picture`);
}

function main(): number {
  const { content } = readContent();
  const { body, figures } = content.figures;
  const drawn = figures.map((figure) => {
    const postures = readPostures().get(figure.id);
    return postures ? posed(body, figure, postures) : figure;
  });
  for (const figure of drawn.filter((one) => !figures.includes(one))) {
    writeFileSync(
      join(CONTENT_FOLDER, 'figures', `${figure.id}.json`),
      `${JSON.stringify(figure, null, 2)}\n`,
    );
  }
  const findings = figureRules.flatMap((rule) =>
    rule.check({ ...content, figures: { body, figures: drawn } }, ''),
  );
  console.log(findings.length === 0 ? `${drawn.length} figures keep all rules.` : reportOf(findings));
  return findings.length === 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = main();
