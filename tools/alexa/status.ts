/** `npm run alexa -- status`: whether the manifest and the model of each locale are built, and what is wrong with them. */
import { problemOf } from './problem';
import type { Smapi } from './smapi';

interface Build {
  what: string;
  /** "SUCCEEDED", "IN_PROGRESS" or "FAILED", as Amazon says it. */
  state: string;
  notes: string[];
}

interface Update {
  status?: string;
  errors?: { message?: string }[];
  warnings?: { message?: string }[];
}

function build(what: string, update: Update | undefined): Build {
  const notes = [...(update?.errors ?? []), ...(update?.warnings ?? [])].flatMap(
    ({ message }) => message ?? [],
  );
  return { what, state: update?.status ?? 'none', notes };
}

async function builds(api: Smapi, skill: string): Promise<Build[]> {
  const { manifest, interactionModel = {} } = await api.getSkillStatusV1(skill).catch((error: unknown) => {
    throw problemOf(error, `read the status of ${skill}`);
  });
  return [
    build('manifest', manifest?.lastUpdateRequest),
    ...Object.entries(interactionModel).map(([locale, model]) => build(locale, model.lastUpdateRequest)),
  ];
}

/** The exit code is 1 while anything is not built. */
export async function status(api: Smapi, skill: string, write: (line: string) => void): Promise<number> {
  const all = await builds(api, skill);
  write(skill);
  for (const { what, state, notes } of all) {
    write(`${what.padEnd(10)}${state}`);
    for (const note of notes) write(`          ${note}`);
  }
  return all.every(({ state }) => state === 'SUCCEEDED') ? 0 : 1;
}
