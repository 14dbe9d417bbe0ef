/** Who may call an alias: any skill, so that one can be made; then one skill alone. Every step may be repeated. */
import { ALEXA, type LambdaApi } from '../lambda-api';

/** An alias by its full ARN. */
interface Alias {
  functionArn: string;
  qualifier: string;
  region: string;
}

const OPEN = 'alexa-open';
const LOCKED = 'alexa-locked-';

export type ApiFor = (region: string) => LambdaApi;

/** Throws on an ARN without an alias: its policy would be that of all the function. */
function parsed(aliasArn: string): Alias {
  const parts = aliasArn.split(':');
  const [, , service, region, , , , qualifier] = parts;
  if (parts.length !== 8 || service !== 'lambda' || !region || !qualifier) {
    throw new Error(`"${aliasArn}" is not the ARN of an alias`);
  }
  return { functionArn: parts.slice(0, 7).join(':'), qualifier, region };
}

/** The statement ids allow letters, digits, hyphens and underscores. */
function lockedId(skillId: string): string {
  return LOCKED + skillId.replace(/[^\w-]/g, '-');
}

/**
 * Lets any skill call, as long as none is locked in: when CloudFormation rolls back to an alias whose lock still
 * stands, that lock stays alone.
 */
export async function open(apiFor: ApiFor, aliasArn: string): Promise<void> {
  const { functionArn, qualifier, region } = parsed(aliasArn);
  const api = apiFor(region);
  const statements = await api.policy(functionArn, qualifier);
  if (statements.some(({ id }) => id.startsWith(LOCKED))) return;
  await api.allow(functionArn, qualifier, { id: OPEN });
}

/** Undoes {@link open}. */
export async function close(apiFor: ApiFor, aliasArn: string): Promise<void> {
  const { functionArn, qualifier, region } = parsed(aliasArn);
  await apiFor(region).revoke(functionArn, qualifier, OPEN);
}

/**
 * Lets this skill call and no other. The new statement comes first, so that listeners are never turned away in
 * between; then every other one that lets Alexa in goes, whoever made it.
 */
export async function lock(apiFor: ApiFor, aliasArn: string, skillId: string): Promise<void> {
  const { functionArn, qualifier, region } = parsed(aliasArn);
  const api = apiFor(region);
  await api.allow(functionArn, qualifier, { id: lockedId(skillId), skillId });
  const statements = await api.policy(functionArn, qualifier);
  const others = statements.filter((it) => it.service === ALEXA && it.skillId !== skillId);
  for (const { id } of others) await api.revoke(functionArn, qualifier, id);
}

/**
 * Undoes {@link lock}: the alias is open again, as {@link open} left it. When a deploy fails after the lock, the next
 * one finds the door as it expects it.
 */
export async function unlock(apiFor: ApiFor, aliasArn: string, skillId: string): Promise<void> {
  const { functionArn, qualifier, region } = parsed(aliasArn);
  const api = apiFor(region);
  const statements = await api.policy(functionArn, qualifier);
  // Nothing of ours: the lock was never set, or the alias is gone.
  if (!statements.some(({ id }) => id === lockedId(skillId))) return;
  await api.allow(functionArn, qualifier, { id: OPEN });
  await api.revoke(functionArn, qualifier, lockedId(skillId));
}
