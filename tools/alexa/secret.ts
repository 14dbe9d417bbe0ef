/** Where the credentials are kept: one secret of Secrets Manager, which the deploy reads too, or an environment variable. */
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';
import { type Credentials, CredentialsSchema } from './lwa';
import { AlexaProblem } from './problem';

/** A secret's name, or its ARN, and where it is. */
export interface Place {
  name: string;
  region: string;
}

const VARIABLE = 'ALEXA_LWA';

function problem(error: unknown, doing: string): AlexaProblem {
  return new AlexaProblem(`Could not ${doing}: ${error instanceof Error ? error.message : String(error)}`);
}

export async function writeSecret({ name, region }: Place, credentials: Credentials): Promise<void> {
  const client = new SecretsManagerClient({ region });
  const SecretString = JSON.stringify(credentials);
  try {
    await client.send(new CreateSecretCommand({ Name: name, SecretString }));
  } catch (error) {
    if (!(error instanceof ResourceExistsException)) throw problem(error, `make the secret ${name}`);
    await client
      .send(new PutSecretValueCommand({ SecretId: name, SecretString }))
      .catch((refused: unknown) => {
        throw problem(refused, `write the secret ${name}`);
      });
  } finally {
    client.destroy();
  }
}

/** `text` is what the variable holds; a secret that is named is asked before it. */
export async function readCredentials(place: Place | null, text: string | undefined): Promise<Credentials> {
  if (place !== null) return parsed(await secretText(place), `the secret ${place.name}`);
  if (text !== undefined) return parsed(text, VARIABLE);
  throw new AlexaProblem(
    `Nobody is logged in: name the secret (--secret back-coach/lwa), or set ${VARIABLE} to what ` +
      '"npm run alexa -- login" printed.',
  );
}

async function secretText({ name, region }: Place): Promise<string> {
  const client = new SecretsManagerClient({ region });
  try {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return SecretString;
  } catch (error) {
    throw problem(error, `read the secret ${name} in ${region}`);
  } finally {
    client.destroy();
  }
}

function parsed(text: string, where: string): Credentials {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new AlexaProblem(`What ${where} holds is not JSON.`);
  }
  const found = v.safeParse(CredentialsSchema, data);
  if (found.success) return found.output;
  throw new AlexaProblem(
    `What ${where} holds lacks ${found.issues.map((issue) => v.getDotPath(issue)).join(', ')}.`,
  );
}
