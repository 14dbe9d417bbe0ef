/** A conversation as what `ask dialog --replay` says to the real simulator. */
import type { Played } from '../device/conversation';
import type { ConsoleEvent } from '../device/protocol';
import type { Setting } from '../world/setting';

export interface DialogFile {
  /** To be filled in: it exists only in somebody's own account. */
  skillId: string;
  locale: string;
  type: 'text';
  userInput: string[];
}

/** What was done without words, or by waiting, cannot be said there and is left out. */
export function dialogFile(played: readonly Played[], { locale }: Setting): DialogFile {
  const said = played.flatMap(({ event, came }) => {
    switch (event.kind) {
      case 'launch':
        return ['open back coach'];
      case 'ask':
        return [`ask back coach ${event.words}`];
      case 'say':
        return [opensSession(came) ? `ask back coach ${event.words}` : event.words];
      case 'close':
        return ['exit'];
      default:
        return [];
    }
  });
  return { skillId: 'amzn1.ask.skill.YOUR-SKILL-ID', locale, type: 'text', userInput: [...said, '.quit'] };
}

function opensSession(came: readonly ConsoleEvent[]): boolean {
  return came.some((one) => one.event === 'request' && one.request.session?.new === true);
}
