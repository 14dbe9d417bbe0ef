/** What the canary and the smoke test would notice. */
import { converse, type Outcome } from '../../../../infra/functions/canary/conversation';
import { TURNS } from '../../../../infra/functions/canary/turns';
import { spoken } from '../../../../lambda/content/shipped';

const { prompts } = spoken;

interface Answer {
  version: string;
  sessionAttributes?: object;
  response: { outputSpeech?: { ssml: string }; reprompt?: object; shouldEndSession?: boolean };
}

const at = (name: string) => TURNS.findIndex((turn) => turn.name.startsWith(name));

/** What a well skill would say to the turn of this place in the conversation. */
function well(index: number): Answer {
  const hears = TURNS[index]?.hears;
  if (!hears) return { version: '1.0', response: {} };
  const words = hears.lines.map((line) => line.replace(/\{\w+\}/g, 'whatever'));
  const outputSpeech = {
    ssml: `<speak>Well, <break time="1s"/>${words.join('<break time="500ms"/>\n ')}</speak>`,
  };
  return {
    version: '1.0',
    sessionAttributes: { turn: index },
    response: {
      outputSpeech,
      shouldEndSession: !hears.open,
      ...(hears.open && { reprompt: { outputSpeech } }),
    },
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
  return (await converse(send, { now: NOW, run: 'test' })).map(({ fault }: Outcome) => fault);
}

const silent = (answer: Answer): Answer => ({ ...answer, response: { shouldEndSession: true } });
const ending = (answer: Answer, shouldEndSession: boolean): Answer => ({
  ...answer,
  response: { ...answer.response, shouldEndSession },
});
const adding = (answer: Answer, words: string): Answer =>
  said(answer, answer.response.outputSpeech?.ssml.replace('</speak>', ` ${words}</speak>`) ?? '');
const said = (answer: Answer, ssml: string): Answer => ({
  ...answer,
  response: { ...answer.response, outputSpeech: { ssml } },
});

describe('The test conversation', () => {
  it('is content with a skill that is well', async () => {
    expect(await faults(-1, (answer) => answer)).toEqual(TURNS.map(() => null));
  });

  it.each<[string, string, (answer: Answer) => unknown, string]>([
    ['an answer that is none', 'greets', () => ({ errorMessage: 'oh' }), 'is no response'],
    ['an answer of nothing', 'greets', () => null, 'is no response'],
    ['silence', 'answers', silent, 'says nothing'],
    ['an apology', 'answers', (it) => adding(it, prompts.commands.apology), 'apologises'],
    [
      'a memory that is down',
      'keeps',
      (it) => adding(it, prompts.privacy.unavailable),
      'can not reach its memory',
    ],
    ['another answer', 'answers', (it) => said(it, '<speak>Sit-ups are fine.</speak>'), 'does not say'],
    ['no routine', 'guides', (it) => said(it, '<speak>I do not know that one.</speak>'), 'does not say'],
    [
      'a place that is gone',
      'offers the',
      (it) => said(it, `<speak>${prompts.welcome.ask}</speak>`),
      'does not say',
    ],
    ['words without markup', 'answers', (it) => said(it, 'sit-ups'), 'not one <speak>'],
    ['more words than Alexa takes', 'answers', (it) => adding(it, 'on '.repeat(3000)), 'characters long'],
    [
      'more bytes than a response may have',
      'answers',
      (it) => ({ ...it, sessionAttributes: { x: 'x'.repeat(25_000) } }),
      'bytes long',
    ],
    ['an answer that hangs up', 'asks', (it) => ending(it, true), 'ends the session'],
    ['a goodbye that stays', 'says goodbye', (it) => ending(it, false), 'keeps the session open'],
    [
      'an open microphone without a reprompt',
      'asks',
      (it) => ({ ...it, response: { ...it.response, reprompt: undefined } }),
      'without a reprompt',
    ],
    ['an emergency that leaves', 'sends', (it) => ending(it, true), 'ends the session'],
    [
      'words to a session that is over',
      'is silent',
      (it) => said(it, '<speak>Bye.</speak>'),
      'speaks to nobody',
    ],
  ])('notices %s, and goes on', async (_what, name, change, fault) => {
    const found = await faults(at(name), change);
    expect(found[at(name)]).toMatch(new RegExp(fault));
    expect(found.filter((it) => it !== null)).toHaveLength(1);
  });

  it('has a turn for each way a session is left: lost, and hung up', () => {
    const ends = TURNS.map(({ hears }) => (hears === null ? 'lost' : hears.open ? '' : 'hung up'));
    expect(new Set(ends)).toEqual(new Set(['', 'lost', 'hung up']));
  });

  it('calls a request that fails a fault of its turn', async () => {
    const found = await faults(3, () => {
      throw new Error('connection refused');
    });
    expect(found[3]).toBe('connection refused');
    expect(found.filter((it) => it !== null)).toHaveLength(1);
  });

  it('carries on what each answer gave it, within its session and no further', async () => {
    const seen: {
      session: { new: boolean; sessionId: string; attributes: object; user: { userId: string } };
      request: { timestamp: string; type: string };
    }[] = [];
    await converse(
      async (request) => {
        seen.push(request as (typeof seen)[number]);
        return well(seen.length - 1);
      },
      { now: NOW, run: 'one' },
    );
    const launches = seen.filter(({ request }) => request.type === 'LaunchRequest');
    expect(launches.length).toBeGreaterThan(2);
    expect(seen.filter(({ session }) => session.new)).toEqual(launches);
    expect(new Set(seen.map(({ session }) => session.sessionId)).size).toBe(launches.length);
    expect(launches.map(({ session }) => session.attributes)).toEqual(launches.map(() => ({})));
    expect(seen[2]?.session.attributes).toEqual({ turn: 1 });
    expect(new Set(seen.map(({ session }) => session.user.userId))).toEqual(
      new Set(['amzn1.ask.account.CANARY-one']),
    );
    expect(seen[0]?.request.timestamp).toBe('2026-03-02T08:00:00Z');
  });
});
