/** Login with Amazon: a code for a refresh token, and that for a token of an hour. Amazon's guide is the source of the fields. */
import * as v from 'valibot';
import { AlexaProblem } from './problem';

/** A client of our own security profile, and what it was allowed. */
export const CredentialsSchema = v.object({
  clientId: v.pipe(v.string(), v.nonEmpty()),
  clientSecret: v.pipe(v.string(), v.nonEmpty()),
  refreshToken: v.pipe(v.string(), v.nonEmpty()),
});
export type Credentials = v.InferOutput<typeof CredentialsSchema>;
export type Client = Omit<Credentials, 'refreshToken'>;

/** Everything that these commands and the deploy ask for; each with what it is for. */
export const SCOPES: Readonly<Record<string, string>> = {
  'alexa::ask:skills:readwrite': 'make and read the skill',
  'alexa::ask:models:readwrite': 'read the build of its models, and evaluate them',
  'alexa::ask:skills:test': 'simulate what somebody says',
};

/** Where Amazon is; tests put a server of this machine in its place. */
export interface Amazon {
  /** Where a person signs in. */
  signIn: string;
  tokens: string;
  skills: string;
}

export const AMAZON: Amazon = {
  signIn: 'https://www.amazon.com/ap/oa',
  tokens: 'https://api.amazon.com/auth/o2/token',
  skills: 'https://api.amazonalexa.com',
};

/** The page on which a person allows `SCOPES`; Amazon then sends a code to `redirect`, with the same `state`. */
export function signInAddress({ signIn }: Amazon, clientId: string, redirect: string, state: string): string {
  const address = new URL(signIn);
  const asked = {
    client_id: clientId,
    scope: Object.keys(SCOPES).join(' '),
    response_type: 'code',
    redirect_uri: redirect,
    state,
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}

/** `redirect` must be the one the code was sent to. */
export async function refreshTokenFor(
  amazon: Amazon,
  client: Client,
  code: string,
  redirect: string,
): Promise<string> {
  const { refresh_token: token } = await grant(amazon, client, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
  });
  if (token === undefined) throw new AlexaProblem('Amazon gave no refresh token for that code.');
  return token;
}

export async function accessToken(amazon: Amazon, credentials: Credentials): Promise<string> {
  const { access_token: token } = await grant(amazon, credentials, {
    grant_type: 'refresh_token',
    refresh_token: credentials.refreshToken,
  });
  if (token === undefined) throw new AlexaProblem('Amazon gave no token.');
  return token;
}

const AnswerSchema = v.object({
  access_token: v.optional(v.string()),
  refresh_token: v.optional(v.string()),
  error: v.optional(v.string()),
  error_description: v.optional(v.string()),
});

/** Amazon's own words for what is wrong, and ours for what to do. */
const REMEDIES: Readonly<Record<string, string>> = {
  invalid_client: 'The client id or secret is not that of your security profile.',
  invalid_grant: 'The code or the token has expired or was withdrawn. Run: npm run alexa -- login',
  invalid_scope:
    'The security profile is not allowed these scopes: it must belong to an Alexa developer account.',
  unauthorized_client: 'The security profile does not allow this: see docs/deploy.md for its return address.',
};

async function grant(
  { tokens }: Amazon,
  { clientId, clientSecret }: Client,
  fields: Record<string, string>,
): Promise<v.InferOutput<typeof AnswerSchema>> {
  const body = new URLSearchParams({ ...fields, client_id: clientId, client_secret: clientSecret });
  const response = await fetch(tokens, { method: 'POST', body }).catch((error: unknown) => {
    throw new AlexaProblem(`Login with Amazon can't be reached: ${causeOf(error)}`);
  });
  const answer = v.safeParse(AnswerSchema, await response.json().catch(() => undefined));
  if (!answer.success)
    throw new AlexaProblem(`Login with Amazon answered ${response.status}, and not in its form.`);
  const { error, error_description: description } = answer.output;
  if (response.ok && error === undefined) return answer.output;
  const said = [error ?? response.status, description].filter(Boolean).join(', ');
  throw new AlexaProblem(`Login with Amazon refused: ${said}. ${REMEDIES[error ?? ''] ?? ''}`.trim());
}

/** The innermost message of an error: fetch says only there what is wrong. */
export function causeOf(error: unknown): string {
  const { cause, message }: { cause?: unknown; message?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  return cause === undefined ? String(message ?? error) : causeOf(cause);
}
