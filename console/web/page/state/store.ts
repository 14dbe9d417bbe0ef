/** The page's state: what happened, and what of it is looked at. */
import { computed, signal } from '@preact/signals';
import type { DeviceTurn } from '../../../device/protocol';
import { drawingAfter } from '../model/drawing';
import { EMPTY, type Feed } from '../model/feed';
import type { Head, Speed } from '../model/player';

export const feed = signal<Feed>(EMPTY);
/** Whether what was before the page was opened has arrived. */
export const live = signal(false);
export const connected = signal(false);
/** The turn that was picked to be looked at; null follows the conversation. */
export const picked = signal<number | null>(null);
export const head = signal<Head>({ at: 0, running: false });
export const speed = signal<Speed>(1);
/** What is typed and not yet said. */
export const draft = signal('');
/** What could not be done with what was typed, in words. */
export const problem = signal<string | null>(null);

function turnAt({ turns }: Feed, id: number | null): DeviceTurn | null {
  return id === null ? null : (turns.get(id) ?? null);
}

function isReport({ heard, playback, intent }: DeviceTurn): boolean {
  return heard === null && playback === null && intent.endsWith('UserEvent');
}

export const runningTurn = computed(() => turnAt(feed.value, feed.value.running));
/** What a screen reports by itself is answered with nothing, and hides nothing. */
const lastTurnId = computed(() => [...feed.value.turns].findLast(([, turn]) => !isReport(turn))?.[0] ?? null);
export const lastTurn = computed(() => turnAt(feed.value, lastTurnId.value));
/** The turn that inspector and timeline show. */
export const shownId = computed(() => picked.value ?? lastTurnId.value);
export const shownTurn = computed(() => turnAt(feed.value, shownId.value));
/** Whether lines of a transcript are still to be played. */
export const replaying = computed(() => feed.value.replay !== null && feed.value.replay.next !== null);
export const drawing = computed(() => drawingAfter(feed.value.turns.values()));
/** Whether the device is in a session, as far as its last answer tells. */
export const inSession = computed(
  () => feed.value.running !== null && lastTurn.value?.response.response.shouldEndSession !== true,
);
