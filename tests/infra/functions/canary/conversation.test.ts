/** What the canary and the smoke test would notice. */
import { converse, type Outcome } from '../../../../infra/functions/canary/conversation';
import { TURNS } from '../../../../infra/functions/canary/turns';

interface Answer {
  version: string;
  sessionAttributes?: object;
  response: { outputSpeech?: { ssml: string }; reprompt?: object; shouldEndSession?: boolean };
}

const WORDS = ['my back', 'sit-ups', 'ready', 'call nine one one', 'erased'];

/** What a well skill would say to the turn of this place in the conversation. */
function well(index: number): Answer {
  if (index === TURNS.length - 1) return { version: '1.0', response: {} };
  const outputSpeech = { ssml: `<speak>Well, <break time="1s"/>${WORDS[index]}.</speak>` };
  const open = TURNS[index]?.hears?.open === true;
  return {
    version: '1.0',
    sessionAttributes: { turn: index },
    response: { outputSpeech, shouldEndSession: !open, ...(open && { reprompt: { outputSpeech } }) },
  };
}

const NOW = Date.UTC(2026, 2, 2, 8, 0, 0, 250);

/** Faults by turn, when the answer to the turn at `place` is changed. */
async function faults(place: number, change: (answer: Answer) => unknown): Promise<(string | null)[]> {
  let index = 0;
  const send = async () => {
    const answer = well(index);
    return index++ === place ? change(answer) : answer;
  };
  return (await converse(send, { now: NOW })).map(({ fault }: Outcome) => fault);
}

const silent = (answer: Answer): Answer => ({ ...answer, response: { shouldEndSession: true } });
const said = (answer: Answer, ssml: string): Answer => ({
  ...answer,
  response: { ...answer.response, outputSpeech: { ssml } },
});

describe('The test conversation', () => {
  it('is content with a skill that is well', async () => {
    expect(await faults(-1, (answer) => answer)).toEqual(TURNS.map(() => null));
  });

  it.each<[string, number, (answer: Answer) => unknown, string]>([
    ['an answer that is none', 0, () => ({ errorMessage: 'oh' }), 'is no response'],
    ['an answer of nothing', 0, () => null, 'is no response'],
    ['silence', 1, silent, 'says nothing'],
    ['an apology', 1, (it) => said(it, '<speak>Sorry, something went wrong.</speak>'), 'does not say'],
    ['words without markup', 1, (it) => said(it, 'sit-ups'), 'not one <speak>'],
    [
      'more words than Alexa takes',
      1,
      (it) => said(it, `<speak>${'sit-ups '.repeat(900)}</speak>`),
      'characters long',
    ],
    [
      'more bytes than a response may have',
      1,
      (it) => ({ ...it, sessionAttributes: { x: 'x'.repeat(25_000) } }),
      'bytes long',
    ],
    [
      'an answer that hangs up',
      2,
      (it) => ({ ...it, response: { ...it.response, shouldEndSession: true } }),
      'ends the session',
    ],
    [
      'an open microphone without a reprompt',
      2,
      (it) => ({ ...it, response: { ...it.response, reprompt: undefined } }),
      'without a reprompt',
    ],
    [
      'an emergency that leaves',
      3,
      (it) => ({ ...it, response: { ...it.response, shouldEndSession: true } }),
      'ends the session',
    ],
    ['words to a session that is over', 5, (it) => said(it, '<speak>Bye.</speak>'), 'speaks to nobody'],
  ])('notices %s, and goes on', async (_what, place, change, fault) => {
    const found = await faults(place, change);
    expect(found[place]).toMatch(new RegExp(fault));
    expect(found.filter((it) => it !== null)).toHaveLength(1);
  });

  it('calls a request that fails a fault of its turn', async () => {
    const found = await faults(3, () => {
      throw new Error('connection refused');
    });
    expect(found[3]).toBe('connection refused');
    expect(found.filter((it) => it !== null)).toHaveLength(1);
  });

  it('is one session, that carries on what each answer gave it', async () => {
    const seen: {
      session: { new: boolean; sessionId: string; attributes: object };
      request: { timestamp: string };
    }[] = [];
    await converse(
      async (request) => {
        seen.push(request as (typeof seen)[number]);
        return well(seen.length - 1);
      },
      { now: NOW },
    );
    expect(seen.map(({ session }) => session.new)).toEqual([true, false, false, false, false, false]);
    expect(new Set(seen.map(({ session }) => session.sessionId)).size).toBe(1);
    expect(seen[2]?.session.attributes).toEqual({ turn: 1 });
    expect(seen[0]?.request.timestamp).toBe('2026-03-02T08:00:00Z');
  });
});
