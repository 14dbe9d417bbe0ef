/** What happens, as a transcript writes it. */
import type { ConsoleEvent, Moment } from '../device/protocol';
import { transcribe } from '../response/heard-ssml';

const CLOSED = {
  silence: '(nobody answers)',
  left: '(the session is left)',
  lost: '(the session is lost)',
};

export function written(one: ConsoleEvent): string[] {
  switch (one.event) {
    case 'turn': {
      const { speech, open, interrupted, response } = one.turn;
      // A page that speaks keeps the session without listening.
      const ends = !open && response.response.shouldEndSession !== undefined;
      return [
        ...(interrupted ? [`(cuts in on the ${interrupted})`] : []),
        ...(speech ? [`A: ${transcribe(speech)}`] : []),
        ...(speech && ends ? ['(the session ends)'] : []),
      ];
    }
    case 'clock':
      return writtenMoment(one);
    case 'person':
      return ['(somebody new)'];
    case 'fault':
      return one.fault === 'nothing' ? [`(nothing happens: ${one.detail})`] : [];
    case 'authored':
    case 'begin':
    case 'move':
    case 'speaker':
    case 'replay':
    case 'request':
    case 'memory':
    case 'service':
    case 'timeline':
      return [];
    default:
      return one satisfies never;
  }
}

function writtenMoment(moment: Moment): string[] {
  switch (moment.moment) {
    case 'asked-again':
      return [`R: ${transcribe(moment.reprompt)}`];
    case 'closed':
      return [CLOSED[moment.why]];
    case 'waited':
      return [];
    default:
      return moment satisfies never;
  }
}
