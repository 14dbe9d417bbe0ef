/**
 * What a piece of work costs, in yardsticks: the work of a fixed loop, measured in the same run. Both are counted in the
 * time that this process had the processor, so that a busy machine or a slow one changes neither the answer nor a test.
 */

const WORDS = 'my lower back has been hurting since i went running on monday'.split(' ');

/** Cuts, compares and counts words, as reading a sentence does: about a millisecond on a machine of 2026. */
function yardstick(): number {
  const counts = new Map<string, number>();
  for (let round = 0; round < 550; round += 1) {
    const text = WORDS.map((word) => word.slice(round % 3)).join(' ');
    for (const word of text.replace(/[aeiou]+/g, '-').split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}

/** Of this process, in microseconds; other processes do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const YARDSTICKS_A_ROUND = 8;

function yardsticks(): number {
  const from = processorTime();
  for (let i = 0; i < YARDSTICKS_A_ROUND; i += 1) yardstick();
  return (processorTime() - from) / YARDSTICKS_A_ROUND;
}

/** What the compiler and the garbage collector do now and then is left out by taking the least of some rounds. */
const ROUNDS = 5;

/** The cost of some work, in yardsticks; it should take a few of them, so that it can be told from nothing. */
export function effort(work: () => void, rounds = ROUNDS): number {
  let one = Number.POSITIVE_INFINITY;
  let all = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    one = Math.min(one, yardsticks());
    const from = processorTime();
    work();
    all = Math.min(all, processorTime() - from);
  }
  return all / one;
}

/** The same for work that waits; what it waits for in other processes is not counted. */
export async function effortOf(work: () => Promise<unknown>): Promise<number> {
  let one = yardsticks();
  const from = processorTime();
  await work();
  const all = processorTime() - from;
  one = Math.min(one, yardsticks());
  return all / one;
}

/** How many times the cost of `other` the cost of `work` is: the middle of some rounds, in each of which both are measured. */
export function ratio(work: () => void, other: () => void, rounds = 9): number {
  const ratios = Array.from({ length: rounds }, () => {
    const from = processorTime();
    work();
    const between = processorTime();
    other();
    return (between - from) / (processorTime() - between);
  });
  return ratios.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}
