/** A screen document as the simulator plays it: what it speaks, what it reports and when, what can be touched. */
import type { Directive } from 'ask-sdk-model';
import { bound } from '../../lambda/render/binding';
import { type Heard, heardOrNull } from '../response/heard-ssml';
import { speechSeconds } from '../response/speech-seconds';

/** A node of a document; only what is looked at is typed. */
type Node = Readonly<Record<string, unknown>>;

/** Something that a page sends by itself, ms after its first sound; what it says of the time is filled in when it is sent. */
interface Report {
  at: number;
  args: readonly unknown[];
}

export interface Script {
  token: string;
  /** What it says, in order. */
  spoken: readonly Heard[];
  spokenMs: number;
  reports: readonly Report[];
  /** Sent again and again while the page is shown, with the time between two, in ms. */
  ping: { everyMs: number; args: readonly unknown[] } | null;
  /** What each touchable sends after "CMD". */
  touchables: readonly string[];
}

/** The script of the document among `directives`; null when none is drawn. */
export function scriptIn(directives: readonly Directive[], slowness = 1): Script | null {
  const drawn = directives.find((one) => one.type === 'Alexa.Presentation.APL.RenderDocument');
  if (!drawn) return null;
  const {
    token = '',
    document = {},
    datasources = {},
  }: { token?: string; document?: Node; datasources?: Node } = { ...drawn };
  const played = playedBy(document, spokenBy(document, datasources), slowness);
  return { token, ...played, ping: pingOf(document), touchables: touchablesIn(document) };
}

/** Every node of a document, from the top down. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) yield* nodesIn(inner);
}

/** Markup by the component that speaks it, through the data source that Alexa's cloud would turn into speech. */
function spokenBy(document: Node, datasources: Node): ReadonlyMap<string, string> {
  const sources = Object.entries(datasources).flatMap(([name, source]) => {
    const { properties = {}, transformers = [] } = source as { properties?: Node; transformers?: Node[] };
    return transformers.map(({ inputPath, outputName }): [string, string] => [
      bound(`${name}.properties.${String(outputName)}`),
      String(properties[String(inputPath)] ?? ''),
    ]);
  });
  const made = new Map(sources);
  return new Map(
    [...nodesIn(document)].flatMap(({ id, speech }): [string, string][] => {
      const ssml = typeof speech === 'string' ? made.get(speech) : undefined;
      return typeof id === 'string' && ssml !== undefined ? [[id, ssml]] : [];
    }),
  );
}

function playedBy(
  document: Node,
  spoken: ReadonlyMap<string, string>,
  slowness: number,
): Pick<Script, 'spoken' | 'spokenMs' | 'reports'> {
  const heard: Heard[] = [];
  const reports: Report[] = [];
  let at = 0;
  for (const command of chainOf(document)) {
    if (command.type === 'SpeakItem') {
      const said = heardOrNull(spoken.get(String(command.componentId)) ?? '');
      if (said) heard.push(said);
      at += said ? speechSeconds(said, slowness) * 1000 : 0;
    } else if (command.type === 'SendEvent') {
      reports.push({ at, args: argumentsOf(command) });
    }
  }
  return { spoken: heard, spokenMs: at, reports };
}

/** The commands of the one sequence that speaks. */
function chainOf({ onMount = [] }: Node): readonly Node[] {
  const [chain] = Array.isArray(onMount) ? (onMount as Node[]) : [];
  return (chain?.commands as Node[] | undefined) ?? [];
}

function argumentsOf({ arguments: args = [] }: Node): unknown[] {
  return args as unknown[];
}

/** What is sent when a page has been shown for `elapsed` ms. */
export function argumentsAt(args: readonly unknown[], elapsed: number): unknown[] {
  return args.map((one) => (one === ELAPSED ? Math.round(elapsed) : one));
}

/** The only time that our documents report. */
const ELAPSED = bound('elapsedTime');

function pingOf({ handleTick = [] }: Node): Script['ping'] {
  const [tick] = Array.isArray(handleTick) ? (handleTick as Node[]) : [];
  const [command] = (tick?.commands as Node[] | undefined) ?? [];
  return tick && command ? { everyMs: Number(tick.minimumDelay), args: argumentsOf(command) } : null;
}

function touchablesIn(document: Node): string[] {
  return [...nodesIn(document)].flatMap(({ type, onPress }) => {
    const [command] = type === 'TouchWrapper' && Array.isArray(onPress) ? (onPress as Node[]) : [];
    const [cmd, ...does] = (command?.arguments as unknown[] | undefined) ?? [];
    return cmd === 'CMD' ? [does.join(' ')] : [];
  });
}

/** The words of a document that are there to be read, from the top down. */
export function wordsShown(directives: readonly Directive[]): { shown: string[]; touch: string[] } {
  const drawn = directives.find((one) => one.type === 'Alexa.Presentation.APL.RenderDocument');
  const touch = [...nodesIn(drawn)].flatMap(({ type, accessibilityLabel }) =>
    type === 'TouchWrapper' ? [String(accessibilityLabel)] : [],
  );
  const texts = [...nodesIn(drawn)].flatMap(({ type, text }) =>
    type === 'Text' && typeof text === 'string' && text.trim() !== '' && !isBound(text) ? [text] : [],
  );
  const frames = [...nodesIn(drawn)].flatMap(({ n, t }) =>
    typeof n === 'string' && typeof t === 'string' ? [n] : [],
  );
  return { shown: [...new Set([...frames, ...texts])].filter((one) => !touch.includes(one)), touch };
}

/** Worked out by the screen, and nothing to be read as it stands. */
function isBound(text: string): boolean {
  return text.includes(bound('').slice(0, 2));
}
