/** Sends a conversation's requests to a deployed function. */
import type { LambdaApi } from '../lambda-api';
import type { Send } from './conversation';

/** `name` is a function's name or ARN; `qualifier` its alias, unless the ARN holds it. */
export function sender(api: LambdaApi, name: string, qualifier?: string): Send {
  return async (request) => {
    const { payload, failed } = await api.invoke(name, request, qualifier);
    if (failed) throw new Error('the function failed: its log says why');
    return payload;
  };
}
