/** `npm run alexa -- simulate "ask back coach …"`: what Alexa makes of some words, and what the deployed skill answers. */
import type { v2 } from 'ask-smapi-model';
import { type Pause, poll } from './poll';
import { AlexaProblem, problemOf } from './problem';
import type { Smapi } from './smapi';

const STAGE = 'development';

export interface Said {
  skill: string;
  /** As somebody would say it to Alexa, without her name. */
  words: string;
  locale: string;
  /** Whether to end what was open before. */
  fresh: boolean;
}

type Result = v2.skill.simulations.SimulationResult;

async function resultOf(api: Smapi, { skill, words, locale, fresh }: Said, pause: Pause): Promise<Result> {
  const asked = {
    input: { content: words },
    device: { locale },
    session: { mode: fresh ? 'FORCE_NEW_SESSION' : 'DEFAULT' },
  } as const;
  const { id } = await api.simulateSkillV2(skill, STAGE, asked).catch((error: unknown) => {
    throw problemOf(error, `simulate "${words}"`);
  });
  if (id === undefined) throw new AlexaProblem('Amazon began no simulation.');
  return poll(
    'the simulation',
    async () => {
      const { status, result } = await api.getSkillSimulationV2(skill, STAGE, id).catch((error: unknown) => {
        throw problemOf(error, 'read the simulation');
      });
      if (status === 'IN_PROGRESS') return null;
      if (status === 'SUCCESSFUL' && result) return result;
      throw new AlexaProblem(`The simulation failed: ${result?.error?.message ?? 'Amazon does not say why'}`);
    },
    pause,
  );
}

/** Throws AlexaProblem; the exit code is 1 when the words did not reach the skill. */
export async function simulate(
  api: Smapi,
  said: Said,
  write: (line: string) => void,
  pause: Pause,
): Promise<number> {
  const { alexaExecutionInfo: alexa, skillExecutionInfo: skill } = await resultOf(api, said, pause);
  const heard = (alexa?.alexaResponses ?? []).flatMap(({ content }) => content?.caption ?? []);
  write(`You:    ${said.words}`);
  for (const caption of heard) write(`Alexa:  ${caption}`);
  const [taken, ...others] = alexa?.consideredIntents ?? [];
  if (taken) write(`intent: ${[taken, ...others].map(shown).join(' | ')}`);
  const reached = (skill?.invocations ?? []).length > 0;
  if (!reached)
    write('The words did not reach the skill: begin with "open back coach" or "ask back coach ...".');
  return reached ? 0 : 1;
}

function shown({ name = '', slots = {} }: v2.skill.simulations.Intent): string {
  const filled = Object.entries(slots).flatMap(([slot, { value }]) =>
    value === undefined ? [] : [`${slot}="${value}"`],
  );
  return filled.length === 0 ? name : `${name} (${filled.join(', ')})`;
}
