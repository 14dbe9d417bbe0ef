/** What happens around a memory that two people share: said by one of them at one of two devices, late, twice, or lost. */
import fc from 'fast-check';
import { FAULTS, type Fault } from './store';

/** Meanings that need no words, by the intent that carries them. */
export const SAID = {
  start: 'StartRoutineIntent',
  ready: 'AMAZON.ResumeIntent',
  yes: 'AMAZON.YesIntent',
  no: 'AMAZON.NoIntent',
  next: 'AMAZON.NextIntent',
  pause: 'AMAZON.PauseIntent',
  stop: 'AMAZON.StopIntent',
  slower: 'SlowerIntent',
  forget: 'ForgetMeIntent',
  hurts: 'PainIntent',
  despair: 'DespairIntent',
  numb: 'GentleCheckIntent',
} as const;

/** After these no place from before may come back. `red`: a red flag of that urgency. */
export const SIGNS = ['hurts', 'despair', 'numb', 'red:emergency', 'red:today', 'red:book'] as const;
export type Said = keyof typeof SAID | (typeof SIGNS)[number] | 'launch' | 'ended';

export interface Turning {
  kind: 'turn';
  device: 0 | 1;
  /** Who is recognised; null: nobody. An empty id is nobody, too. */
  voice: 'ann' | 'ben' | '' | null;
  said: Said;
  /** Whether the answer reaches the device. */
  heard: boolean;
  faults: readonly Fault[];
  /** What the other device hears when one of these calls is overtaken. */
  meanwhile: Said;
}
export type Happening =
  | Turning
  /** A request of before comes once more: the `back`th last one. Nobody hears the answer. */
  | { kind: 'again'; back: number; faults: readonly Fault[] }
  /** The session ends, and the word about it comes only later, or never. */
  | { kind: 'lost'; device: 0 | 1; told: boolean }
  /** The words about sessions that ended come now. */
  | { kind: 'late'; faults: readonly Fault[] }
  | { kind: 'wait'; ms: number };

const device = fc.constantFrom<0 | 1>(0, 1);
const faults = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fault[]>([]) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...FAULTS), { maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constant<Fault[]>(Array(12).fill('fails')) },
);
const said = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Said>('start', 'ready', 'ready', 'next', 'launch', 'yes') },
  { weight: 2, arbitrary: fc.constantFrom<Said>('ended', 'stop', 'pause', 'no', 'slower', 'forget') },
  { weight: 1, arbitrary: fc.constantFrom<Said>(...SIGNS) },
);
const turn = fc.record({
  kind: fc.constant('turn' as const),
  device,
  voice: fc.constantFrom<Turning['voice']>('ann', 'ann', 'ben', '', null, null),
  said,
  heard: fc.nat(9).map((n) => n > 0),
  faults,
  meanwhile: said,
});

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: turn },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), back: fc.nat(6), faults }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('lost' as const), device, told: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('late' as const), faults }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 900, 20_000, 240_000, 3_600_000),
    }),
  },
);

const rest = fc.array(anyHappening, { minLength: 2, maxLength: 20 });

/** A routine that is running, and may be left: most of what can go wrong with a place begins so. */
const begun = fc
  .record({ device, voice: fc.constantFrom<Turning['voice']>('ann', null), left: fc.nat(3) })
  .map(({ left, ...who }): Happening[] => {
    const turns = (['start', 'ready', 'next'] as const).map(
      (one): Turning => ({ kind: 'turn', ...who, said: one, heard: true, faults: [], meanwhile: 'next' }),
    );
    return left > 1 ? turns : [...turns, { kind: 'lost', device: who.device, told: left === 0 }];
  });

/** A day of two people at two devices: somebody begins a routine, and then anything may happen. */
export const anyDay: fc.Arbitrary<Happening[]> = fc.oneof(
  rest,
  fc.tuple(begun, rest).map(([first, then]) => [...first, ...then]),
  fc.tuple(begun, rest, begun, rest).map((parts) => parts.flat()),
);
