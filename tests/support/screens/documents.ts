/** The documents of turns, and what is looked for in them. */
import type { DeviceTurn } from '../../../console/device/protocol';
import { nodesIn } from '../../../console/screen/document';

export type Node = Readonly<Record<string, unknown>>;

export interface Drawn {
  token: string;
  document: Node;
  datasources: Node;
}

export function drawnBy({ response }: DeviceTurn): Drawn | null {
  const drawn = response.response.directives?.find(
    ({ type }) => type === 'Alexa.Presentation.APL.RenderDocument',
  );
  if (!drawn) return null;
  const { token = '', document = {}, datasources = {} }: Partial<Drawn> = Object(drawn);
  return { token, document, datasources };
}

/** Every node of these types, from the top down. */
export function ofType(document: Node, ...types: string[]): Node[] {
  return [...nodesIn(document)].filter(({ type }) => types.includes(String(type)));
}

export function propertiesOf({ datasources }: Drawn): Node {
  const { properties = {} }: { properties?: Node } = Object(datasources.d);
  return properties;
}
