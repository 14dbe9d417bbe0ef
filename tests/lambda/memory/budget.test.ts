/** Several calls share one span of time; the clock is the test's own. */
import { budget } from '../../../lambda/memory/budget';

const never = () => new Promise<never>(() => {});
const lasting = (ms: number) => () => new Promise<string>((done) => setTimeout(() => done('answered'), ms));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** How a promise stands after some time. */
async function after(ms: number, promise: Promise<unknown>): Promise<string> {
  let state = 'waiting';
  promise.then(
    (value) => {
      state = String(value);
    },
    (error) => {
      state = error.name;
    },
  );
  await jest.advanceTimersByTimeAsync(ms);
  return state;
}

test('work that never ends is given up when the time is spent, and not before', async () => {
  const spend = budget(400);
  const call = spend(never);
  expect(await after(399, call)).toBe('waiting');
  expect(await after(1, call)).toBe('OutOfTime');
});

test('what one call took is missing for the next', async () => {
  const spend = budget(400);
  expect(await after(300, spend(lasting(300)))).toBe('answered');
  const call = spend(never);
  expect(await after(99, call)).toBe('waiting');
  expect(await after(1, call)).toBe('OutOfTime');
});

test('once the time is spent nothing is begun', async () => {
  const spend = budget(400);
  expect(await after(400, spend(never))).toBe('OutOfTime');
  const work = jest.fn(never);
  expect(await after(0, spend(work))).toBe('OutOfTime');
  expect(work).not.toHaveBeenCalled();
});

test('work is told to stop when its time is over, and only then', async () => {
  const spend = budget(400);
  const signals: AbortSignal[] = [];
  const asked = (signal: AbortSignal) => {
    signals.push(signal);
    return never();
  };
  const call = spend(asked);
  await after(399, call);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  await after(1, call);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});
