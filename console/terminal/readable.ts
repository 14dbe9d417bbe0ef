/** A conversation as people read it: who said what, and the quiet between. */
import { transcribe } from '../device/heard-ssml';
import type { ConsoleEvent, DeviceTurn, Moment } from '../device/protocol';

const CLOSED = {
  silence: '       (nobody answers; the session ends)',
  left: '       (the session is left)',
  lost: '       (the session is lost, and nobody tells the skill)',
};

/** Lines to print for what came of an event. `echo` repeats what was said, for when it was not typed here. */
export function readable(one: ConsoleEvent, echo: boolean): string[] {
  switch (one.event) {
    case 'turn':
      return readTurn(one.turn, echo);
    case 'clock':
      return readMoment(one);
    case 'person':
      return ['       (somebody new, of whom nothing is known)'];
    case 'fault':
      return one.fault === 'nothing' ? [`       (nothing happens: ${one.detail})`] : [];
    case 'request':
    case 'memory':
      return [];
    default:
      return one satisfies never;
  }
}

function readTurn({ heard, interrupted, speech, open }: DeviceTurn, echo: boolean): string[] {
  return [
    ...(echo && heard !== null ? [`You:   ${heard}`] : []),
    ...(interrupted ? [`       (cuts in on the ${interrupted})`] : []),
    ...(speech ? [`Alexa: ${transcribe(speech)}`] : []),
    ...(speech && !open ? ['       (the session ends)'] : []),
  ];
}

function readMoment(moment: Moment): string[] {
  switch (moment.moment) {
    case 'asked-again':
      return ['       (8 s of quiet)', `Alexa: ${transcribe(moment.reprompt)}`];
    case 'closed':
      return [CLOSED[moment.why]];
    case 'waited':
      return [];
    default:
      return moment satisfies never;
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
