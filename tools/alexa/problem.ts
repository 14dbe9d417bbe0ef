/** What went wrong between us and Amazon, in words for whoever can mend it. */

export class AlexaProblem extends Error {
  override readonly name = 'AlexaProblem';
}

/** The client's errors, judged by shape: it throws plain ones with fields of its own. */
interface Refusal {
  statusCode?: number;
  response?: { code?: string; message?: string; violations?: { code?: string; message?: string }[] };
  message?: string;
}

const LOGIN = 'Run: npm run alexa -- login';

/** `doing` completes "could not …". Passes a problem on as it is. */
export function problemOf(error: unknown, doing: string): AlexaProblem {
  if (error instanceof AlexaProblem) return error;
  const { statusCode, response, message }: Refusal = typeof error === 'object' && error !== null ? error : {};
  const details = [response?.message, ...(response?.violations ?? []).map((one) => one.message)]
    .filter((text) => text !== undefined)
    .join(' ');
  const said = details || message || String(error);
  const because = remedy(statusCode, said);
  return new AlexaProblem(`Could not ${doing}: ${said}${because && `\n${because}`}`);
}

function remedy(status: number | undefined, said: string): string {
  switch (status) {
    case 401:
      return /scope/i.test(said)
        ? `The token lacks a scope that this needs. ${LOGIN}`
        : `The token was not taken: it may have expired, or been withdrawn. ${LOGIN}`;
    case 403:
      return `The account that logged in may not do this, or the token lacks a scope. ${LOGIN}`;
    case 404:
      return 'There is no such skill or stage in this account: npm run alexa -- status lists its skills.';
    case 409:
      return 'The model is being built, or another simulation runs. Ask again when npm run alexa -- status says so.';
    case 429:
      return 'Amazon counts too many requests: wait a minute.';
    default:
      return '';
  }
}
