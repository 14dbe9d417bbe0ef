/** What a screen shows beside, or instead of, what is said. Plain data: no document yet. */

import type { FormName, Place } from '../../content/schema/exercise';
import type { Timeline } from '../../domain/guided/timeline/types';
import type { Speech } from '../../domain/speech';
import type { Guide } from '../players/screen';

type PageName =
  | 'welcome'
  | 'answer'
  | 'choices'
  | 'gate'
  | 'routines'
  | 'help'
  | 'symptoms'
  | 'advice'
  | 'emergency'
  | 'despair'
  | 'kept'
  | 'paused'
  | 'hurt'
  | 'up'
  | 'done'
  | 'moves'
  | 'words';

/** Something to touch. What it sends means the same as words would. */
export interface Touch {
  label: string;
  /** After "CMD": what it does, and of what. */
  does: readonly string[];
}

/** A move, in the form and at the place in which it is done. */
export interface Shown {
  exercise: string;
  form?: FormName | undefined;
  place: Place;
}

/** Reads from the top: what matters, then more of it, then what it is based on. */
export interface TextPage {
  name: PageName;
  title?: string;
  /** Read from across the room. */
  lead: string;
  text?: readonly string[];
  /** Small print. */
  note?: string;
  /** A number to dial, as large as fits; nothing else can be touched then. */
  number?: string;
  rows?: readonly (Touch & { detail?: string })[];
  buttons?: readonly Touch[];
  /** A move to show in its last pose. */
  figure?: Shown;
  /** Spoken by the page itself, which then keeps the session open; of this guidance. */
  speaks?: { say: Speech; gid: string; rev: number };
}

export interface GuidePage {
  name: 'guide';
  /** Name of the routine or the move. */
  title: string;
  guide: Guide;
  timeline: Timeline;
}

export type Page = TextPage | GuidePage;

/** Whether the page says the words itself. */
export function isSpeaking(page: Page): boolean {
  return page.name === 'guide' || page.speaks !== undefined;
}
