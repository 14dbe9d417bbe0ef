/** Where conversations are had: one at a time, of the person at this machine or of somebody who only stands in for them. */

import { type Conversation, createConversation, type Played } from '../device/conversation';
import type { Device } from '../device/device';
import type { DeviceState } from '../device/state';
import { openStore } from '../memory/store';
import { openDevice, type World } from '../world/open';
import type { Setting } from '../world/setting';

/** The person at this machine, whose memory is kept. */
const PERSON = 'person';

interface Next {
  setting: Setting;
  /** Of what is played; null for a conversation that is yet to be had, by the person at this machine. */
  title: string | null;
  /** What was played of it already, and where that has led. */
  before?: { played: readonly Played[]; state: DeviceState };
}

export interface Desk {
  conversation: Conversation;
  /** How the conversation began. */
  setting(): Setting;
  begin(next: Next, by: string): Promise<void>;
  /** Goes on with another content; `again`: what was said last is said again with it. */
  reload(change: Partial<World>, again: boolean, by: string): Promise<void>;
  /** For conversations beside this one: nothing of what is only tried belongs into anybody's folder. */
  aside(): World & { person: string };
  close(): Promise<void>;
}

export async function openDesk(first: Setting, world: World): Promise<Desk> {
  let heard: World = { ...world, brokenRules: 'tell' };
  const tried = openStore(null);
  let others = 0;
  const aside = () => ({ ...heard, store: tried, person: `somebody-${++others}` });
  let setting = first;
  let person = PERSON;
  let store = heard.store;
  const device = await openDevice(first, PERSON, heard);
  const conversation = createConversation(device);
  await conversation.begin({ device, setting, title: null }, 'studio');

  function deviceFor({ setting: from, title, before }: Next): Promise<Device> {
    const beside = title === null ? { ...heard, person: PERSON } : aside();
    person = beside.person;
    store = beside.store;
    if (title === null) return openDevice(from, person, heard);
    const { v: _v, rev: _rev, updatedAt: _at, ...memory } = before?.state.person.record ?? {};
    // Who they were stays behind; what is remembered of them goes along.
    const state = before && { ...before.state, people: 1, speaker: 'first' as const };
    return openDevice(before ? { ...from, memory } : from, person, beside, state);
  }

  return {
    conversation,
    setting: () => setting,
    aside,
    async begin(next, by) {
      const at = await deviceFor(next);
      const { title, before } = next;
      setting = next.setting;
      await conversation.begin({ device: at, setting, title, played: before?.played ?? [] }, by);
    },
    reload(change, again, by) {
      heard = { ...heard, ...change };
      // What was remembered at the beginning is known by now.
      const kept = typeof setting.memory === 'object' ? ('kept' as const) : setting.memory;
      const open = (state: DeviceState) =>
        openDevice({ ...setting, memory: kept }, person, { ...heard, store }, state);
      return conversation.swap(open, again, by);
    },
    close: () => tried.close(),
  };
}
