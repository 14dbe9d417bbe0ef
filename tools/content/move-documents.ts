/** The moves as documents: a picture of each in its key poses, and what to look for in it. */
import type { Body, Figure } from '../../lambda/content/schema/figure';
import { posesOf, sidesOf } from '../../lambda/render/figure/poses';
import { svgOf } from '../../lambda/render/figure/svg';
import type { Content } from './read';

const FOLDER = 'docs/moves';

/** Files by path from the project's folder. */
export function moveDocuments({ exercises, figures: { body, figures } }: Content): Map<string, string> {
  const nameOf = ({ id }: Figure) => {
    const [move, form] = id.split('.');
    const name = exercises.find((one) => one.id === move)?.name ?? id;
    return form === undefined ? name : `${name}, ${form}`;
  };
  const sections = figures.map((figure) => {
    const { alt, check, id } = figure;
    return [
      `## ${capital(nameOf(figure))}`,
      `![${alt}](${id}.svg)`,
      check.map((point) => `- ${point}.`).join('\n'),
    ];
  });
  return new Map([
    ...figures.map((figure): [string, string] => [`${FOLDER}/${figure.id}.svg`, strip(body, figure)]),
    [`${FOLDER}/README.md`, `${[...HEAD, ...sections.flat()].join('\n\n')}\n`],
  ]);
}

const HEAD = [
  '# The moves, as they are drawn',
  'Right limbs are strong and left limbs softer, what works is bright, and grey is where the move began. The points under each are what a physiotherapist should find in it: a person has yet to look. Written by `npm run model` from `knowledge/en/figures`.',
];

/** Where it begins and each end of it, side by side; a second side comes last. */
function strip(body: Body, figure: Figure): string {
  const [width, height] = body.box;
  const looks = sidesOf(figure).flatMap((side, i) =>
    posesOf(figure, side)
      .poses.poses.map(({ at }) => at)
      .filter((at) => (i === 0 ? at !== 0.5 : at === 1))
      .toSorted((a, b) => Math.abs(a) - Math.abs(b))
      .map((pose) => ({ side, pose, arrow: pose === 0 })),
  );
  const pictures = looks.map((look, i) =>
    svgOf(body, figure, { ...look, theme: 'light' }).replace(
      '<svg ',
      `<svg x="${i * width}" width="${width}" height="${height}" `,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * looks.length} ${height}"><title>${figure.alt}</title><rect width="100%" height="100%" fill="#f6f9f7"/>${pictures.join('\n')}</svg>\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
