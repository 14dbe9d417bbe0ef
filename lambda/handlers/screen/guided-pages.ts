/** Pages of a routine that is led by voice, or that waits: the move, and what can be answered by touch. */

import type { Play } from '../../domain/guided/playback/play';
import { isDown, postureAt } from '../../domain/guided/playback/posture';
import { recognise } from '../../domain/guided/playback/reduce';
import { capital } from '../../domain/guided/timeline/cue-text';
import { compilerFor, routineFor } from '../../domain/guided/timeline/session';
import { stateName } from '../../domain/session';
import type { TextPage, Touch } from '../../render/screen/page';
import type { Exchange, Reply } from '../turn';
import { pauseButtons } from './guiding';
import { withLead } from './with-lead';

export function guidedPage(exchange: Exchange, reply: Reply, play: Play): TextPage {
  const { titles } = exchange.knowledge.prompts.screen;
  switch (stateName(reply.session.state)) {
    case 'hurt':
      return { name: 'hurt', title: titles.hurt, ...withLead(reply), buttons: hurtButtons(exchange, play) };
    case 'paused':
      return { name: 'paused', title: titles.paused, ...withLead(reply), buttons: pauseButtons(exchange) };
    default:
      return movePage(exchange, play);
  }
}

function hurtButtons(exchange: Exchange, play: Play): Touch[] {
  const { buttons } = exchange.knowledge.prompts.screen;
  const { timeline } = recognise(play, compilerFor(exchange.knowledge, exchange.turn.locale));
  const up: Touch[] = isDown(postureAt(timeline, play.base))
    ? [{ label: buttons.getUp, does: ['get-up'] }]
    : [];
  return [
    { label: buttons.easier, does: ['easier'] },
    { label: buttons.skip, does: ['next'] },
    ...up,
    { label: buttons.stop, does: ['stop'] },
  ];
}

/** Led by voice: the move that comes, and its picture. */
function movePage(exchange: Exchange, play: Play): TextPage {
  const { buttons } = exchange.knowledge.prompts.screen;
  const { timeline } = recognise(play, compilerFor(exchange.knowledge, exchange.turn.locale));
  const step = timeline.steps.find(({ to }) => to > play.base) ?? timeline.steps.at(-1);
  const title = routineFor(exchange.knowledge, play.what)?.name;
  return {
    name: 'moves',
    ...(title !== undefined && { title: capital(title) }),
    lead: capital(step?.name ?? title ?? ''),
    ...(step && { text: [step.start], figure: { ...step, place: timeline.place } }),
    buttons: [
      { label: buttons.pause, does: ['pause'] },
      { label: buttons.itHurts, does: ['it-hurts'] },
      { label: buttons.next, does: ['next'] },
      { label: buttons.back, does: ['previous'] },
    ],
  };
}
