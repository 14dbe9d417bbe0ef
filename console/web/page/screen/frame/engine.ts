/** The parts of Alexa's own screen engine that are used here; it comes without types. */

export interface Component {
  getType(): number;
  getCalculatedByKey(key: number): unknown;
  update(kind: number, value: number): void;
}

interface Shown {
  component: Component;
  container: HTMLElement;
}

export interface Renderer {
  init(): Promise<void>;
  destroy(): void;
  /** Null when the document could not be read, which nothing else tells. */
  context: { updateTime(elapsed: number, utc: number): void } | null;
  requestId: number;
  lastPointerEventTimestamp: number;
  updateTime: () => void;
  coreFrameUpdate(): void;
  executeCommands(json: string): void;
  componentMap: Readonly<Record<string, Shown>>;
}

/** What speaks: called by the engine for SpeakItem. */
export interface AudioPlayer {
  prepare(url: string): string;
  play(id: string): void;
  flush(): void;
}

export interface AudioListener {
  onPrepared(id: string): void;
  onPlaybackStarted(id: string): void;
  onPlaybackFinished(id: string): void;
}

interface Content {
  addData(name: string, json: string): void;
  getRequestedPackages(): { forEach(each: (one: unknown) => void): void };
}

interface Engine {
  initEngine(): Promise<void>;
  Content: { create(json: string): Content };
  default: { create(options: Record<string, unknown>): Renderer };
  ComponentType: { kComponentTypeTouchWrapper: number };
  PropertyKey: { kPropertyAccessibilityLabel: number };
}

declare global {
  var AplRenderer: Engine;
}
