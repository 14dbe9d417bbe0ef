/** The parts that pages are put together from: text, things to touch, a place for speech. */
import { bound } from '../binding';
import { FROM_SCREEN, length, type Node, resources, type } from './look';
import type { Touch } from './page';

/** The oldest version that has all we use; what a newer one adds is not needed. */
const APL_VERSION = '1.4';
/** A page that nobody touches stays for so long, in ms. */
const IDLE_MS = 600_000;

/** A document of one root; `more` are further fields of the document. */
export function documentOf(root: Node, more: Node = {}): Node {
  return {
    type: 'APL',
    version: APL_VERSION,
    settings: { idleTimeout: IDLE_MS },
    resources: resources(),
    ...more,
    mainTemplate: { parameters: ['d'], items: [root] },
  };
}

/** The root of every page: the ground, and all that is on it. `bind` are values of the page's own. */
export function rootOf(items: readonly Node[], bind: readonly Node[] = []): Node {
  return {
    type: 'Container',
    id: 'page',
    bind: [...FROM_SCREEN, ...bind],
    width: '100vw',
    height: '100vh',
    items: [
      {
        type: 'Frame',
        position: 'absolute',
        top: 0,
        left: 0,
        width: '100vw',
        height: '100vh',
        backgroundColor: '@ground',
      },
      ...items,
    ],
  };
}

/** Room at the edges: a round screen has less of it, and on a television the rim may be hidden. */
export const EDGES: Node = {
  paddingLeft: bound("round ? '13vw' : '5vw'"),
  paddingRight: bound("round ? '13vw' : '5vw'"),
  paddingTop: bound("round ? '15vh' : '5vh'"),
  paddingBottom: bound("round ? '8vh' : '5vh'"),
};

export function text(words: string, hundredths: number, more: Node = {}, onRound?: number): Node {
  return {
    type: 'Text',
    text: words,
    fontSize: type(hundredths, onRound),
    color: '@ink',
    textAlign: bound("round || tall ? 'center' : 'left'"),
    ...more,
  };
}

/** `style`: what it says of itself; "warn" for what stops a move. */
export function button({ label, does }: Touch, style: 'panel' | 'warn' = 'panel'): Node {
  return {
    type: 'TouchWrapper',
    id: `touch-${does.join('-')}`,
    accessibilityLabel: label,
    spacing: length(2, 1.2),
    // Rows of buttons that wrap have nothing else between them.
    paddingBottom: length(1.6, 0.8),
    onPress: [{ type: 'SendEvent', arguments: ['CMD', ...does] }],
    item: {
      type: 'Frame',
      backgroundColor: `@${style}`,
      borderRadius: length(5),
      item: {
        type: 'Container',
        height: length(10),
        justifyContent: 'center',
        paddingLeft: length(3.5, 2.2),
        paddingRight: length(3.5, 2.2),
        item: {
          type: 'Text',
          text: label,
          fontSize: type(4.4, 4.2),
          fontWeight: '600',
          color: style === 'warn' ? '@onWarn' : '@ink',
        },
      },
    },
  };
}

/** What is spoken by a component has to be one: it is there, and nobody sees it. */
export function spoken(ids: readonly string[]): Node {
  return {
    type: 'Container',
    position: 'absolute',
    top: 0,
    left: 0,
    width: 1,
    height: 1,
    opacity: 0,
    items: ids.map((id) => ({
      type: 'Text',
      id,
      text: bound("''"),
      width: 1,
      height: 1,
      speech: bound(`d.properties.${id}v`),
    })),
  };
}

/** Tells that the page is still there. */
export function pings(gid: string, rev: number, everyMs: number): Node {
  return {
    minimumDelay: everyMs,
    commands: [{ type: 'SendEvent', sequencer: 'ping', arguments: ['PING', gid, rev, bound('elapsedTime')] }],
  };
}
