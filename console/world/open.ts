/** A device in a setting: with its own clock, and a person of whom is remembered what the setting says. */
import { revised } from '../../lambda/memory/record';
import { MemoryUnavailable } from '../../lambda/memory/unavailable';
import type { Device } from '../device/device';
import { createSimulator, type Room, userOf } from '../device/simulator';
import type { DeviceState } from '../device/state';
import type { Store } from '../memory/store';
import type { AlexaMode } from '../nlu/modes';
import type { Setting } from './setting';

/** What stays the same, whoever is at which device. */
export interface World extends Pick<Room, 'content' | 'brokenRules' | 'knowledge' | 'models'> {
  /** Null: nothing is remembered. */
  store: Store | null;
  alexa?: AlexaMode;
}

/**
 * `person` has to be a name of its own wherever the setting is not to find what was kept of another. `state`: where the
 * device goes on from.
 */
export async function openDevice(
  setting: Setting,
  person: string,
  world: World,
  state?: DeviceState,
): Promise<Device> {
  const { locale, device, now, memory, attributes } = setting;
  const { store, ...room } = world;
  const simulator = createSimulator({ ...room, locale, device, now, memory: memoryOf(memory, store) });
  if (store && memory !== null && typeof memory === 'object') {
    await store
      .memoryFor(() => now)()
      .save(userOf(person), revised(null, memory, now));
  }
  if (state) simulator.clock.set(state.now);
  return simulator.deviceOf(person, attributes ?? undefined, state);
}

function memoryOf(memory: Setting['memory'], store: Store | null): Room['memory'] {
  if (memory === 'none' || !store) return null;
  if (memory !== 'down') return store.memoryFor;
  const fail = (doing: 'load' | 'save' | 'forget') => async () => {
    throw new MemoryUnavailable(doing, new Error('down'));
  };
  return () => () => ({ load: fail('load'), save: fail('save'), forget: fail('forget') });
}
