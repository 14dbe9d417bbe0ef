/** Amazon's own typed client for managing skills, on this process's fetch and with a token of ours. */
import { type runtime, services } from 'ask-smapi-model';
import { type Amazon, accessToken, type Credentials, causeOf } from './lwa';
import { AlexaProblem } from './problem';

export type Smapi = services.skillManagement.SkillManagementServiceClient;

/** Times one request is sent in all while Amazon is busy. */
const TRIES = 3;
const BUSY = new Set([429, 500, 503]);

/** Resolves to whatever Amazon answers, as the client expects it. Pauses through `pause`, given ms, when it is busy. */
function fetching(pause: (ms: number) => Promise<void>): runtime.ApiClient {
  const send = async (
    request: runtime.ApiClientRequest,
    tries: number,
  ): Promise<runtime.ApiClientResponse> => {
    const { url, method, body } = request;
    const headers = request.headers.map(({ key, value }): [string, string] => [key, value]);
    const response = await fetch(url, { method, headers, body: body === undefined ? null : body }).catch(
      (error: unknown) => {
        throw new AlexaProblem(`Amazon can't be reached: ${causeOf(error)}`);
      },
    );
    if (tries > 1 && BUSY.has(response.status)) {
      await pause((TRIES + 1 - tries) * 1000);
      return send(request, tries - 1);
    }
    return {
      statusCode: response.status,
      headers: [...response.headers].map(([key, value]) => ({ key, value })),
      body: await response.text(),
    };
  };
  return { invoke: (request) => send(request, TRIES) };
}

/** @throws AlexaProblem when the credentials are no longer good. */
export async function smapi(
  amazon: Amazon,
  credentials: Credentials,
  pause: (ms: number) => Promise<void>,
): Promise<Smapi> {
  const { clientId, clientSecret } = credentials;
  const token = await accessToken(amazon, credentials);
  return new services.skillManagement.SkillManagementServiceClient(
    { apiClient: fetching(pause), apiEndpoint: amazon.skills, authorizationValue: '' },
    { clientId, clientSecret, accessToken: token },
  );
}
