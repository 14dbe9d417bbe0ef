/** Cold starts of our skill beside its peers, in rounds that take all of them in turn. */
import type { Bundles, Subject } from './bundles';
import type { ColdStart } from './cold';
import { launch, question, topic } from './requests';
import { type Row, ratio } from './rows';
import { interleaved, median } from './samples';

/** How a start is made, and the environment of a function with a memory. */
export interface Ground {
  start: ColdStart;
  memory: Readonly<Record<string, string>>;
}

export async function starts(
  { folderOf }: Bundles,
  { start, memory }: Ground,
  rounds: number,
): Promise<Row[]> {
  const speaking =
    (subject: Subject, event: () => unknown, env: Readonly<Record<string, string>> = {}) =>
    () =>
      start(folderOf(subject), event(), { env, speaks: true });
  const samples = await interleaved(
    {
      empty: () => start(folderOf('empty'), topic()),
      minimal: speaking('minimal', topic),
      howTo: speaking('howTo', topic),
      topic: speaking('ours', topic),
      manyTopics: speaking('many', topic),
      words: speaking('ours', question),
      manyTopicsWords: speaking('many', question),
      byHand: speaking('byHand', launch, memory),
      withClient: speaking('withClient', launch, memory),
      launch: speaking('ours', launch, memory),
    },
    rounds,
  );
  const of = (name: keyof typeof samples) => median(samples[name]);
  return [
    ratio('a topic / minimal ask-sdk-core', of('topic'), of('minimal'), 1.35),
    ratio("a topic / the shape of Alexa's samples", of('topic'), of('howTo')),
    ratio('raw words / empty handler', of('words'), of('empty'), 2),
    ratio('launch with memory / empty handler', of('launch'), of('empty'), 2.4),
    ratio('launch with memory / minimal with AWS client', of('launch'), of('withClient'), 0.6),
    ratio('(signed by hand, no skill / minimal with AWS client)', of('byHand'), of('withClient')),
    ratio('a topic, 10x topics / ours', of('manyTopics'), of('topic'), 1.2),
    ratio('raw words, 10x topics / ours', of('manyTopicsWords'), of('words'), 1.5),
  ];
}
