/** A conversation as people read it: who said what, and the quiet between. */
import type { Noticed } from '../device/events';
import { transcribe } from '../device/heard-ssml';

/** Lines to print for what was noticed. `echo` repeats what was said, for when it was not typed here. */
export function readable(noticed: Noticed, echo: boolean): string[] {
  switch (noticed.kind) {
    case 'turn': {
      const { turn } = noticed;
      return [
        ...(echo && turn.heard !== null ? [`You:   ${turn.heard}`] : []),
        ...(turn.interrupted ? [`       (cuts in on the ${turn.interrupted})`] : []),
        ...(turn.speech ? [`Alexa: ${transcribe(turn.speech)}`] : []),
        ...(turn.speech && !turn.open ? ['       (the session ends)'] : []),
      ];
    }
    case 'asked-again':
      return ['       (8 s of quiet)', `Alexa: ${transcribe(noticed.reprompt)}`];
    case 'closed':
      return [
        {
          silence: '       (nobody answers; the session ends)',
          left: '       (the session is left)',
          lost: '       (the session is lost, and nobody tells the skill)',
        }[noticed.why],
      ];
    case 'person':
      return ['       (somebody new, of whom nothing is known)'];
    case 'nothing':
      return [`       (nothing happens: ${noticed.why})`];
    default:
      return noticed satisfies never;
  }
}

/** Time since the start as "[ 2:41] ", in front of what happened then. */
export function stamp(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `[${clock.padStart(5)}] `;
}

const INDENT = '       ';

/** `line` in pieces of at most `width` characters, broken between words, those after the first indented. */
export function folded(line: string, width: number): string {
  const lines: string[] = [];
  for (const word of line.split(/(?<=\S) /)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `${INDENT}${word}`);
  }
  return lines.join('\n');
}
