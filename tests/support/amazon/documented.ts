/** Amazon's own description of its skill management, as it ships with its client: what a request and an answer must look like. */
import Ajv, { type ValidateFunction } from 'ajv';
import spec from 'ask-smapi-model/spec.json';

/** A stage is a word, as everywhere else in it; two places of the description call it an object. */
function corrected(): typeof spec {
  const copy = structuredClone(spec);
  const stage = { type: 'string', enum: ['development', 'live', 'certified'] };
  Object.assign(copy.definitions['v1.StageV2Type'], stage);
  Object.assign(copy.definitions['v1.skill.nlu.evaluations.EvaluateNLURequest'].properties.stage, stage);
  return copy;
}

interface Parameter {
  in: 'path' | 'query' | 'header' | 'body' | 'formData';
  name: string;
  required?: boolean;
  schema?: { $ref: string };
}
interface Operation {
  parameters?: Parameter[];
  responses: Record<string, { schema?: { $ref: string } }>;
}
const PATHS = new Map(Object.entries(spec.paths as Record<string, Record<string, Operation>>));

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(corrected(), 'spec');
const validators = new Map<string, ValidateFunction>();

function faultsOf(schema: { $ref: string } | undefined, value: unknown): string[] {
  if (!schema) return [];
  const validate = validators.get(schema.$ref) ?? ajv.compile({ $ref: `spec${schema.$ref}` });
  validators.set(schema.$ref, validate);
  return validate(value) ? [] : [ajv.errorsText(validate.errors)];
}

export interface Sent {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed; undefined without one. */
  body: unknown;
}

export interface Documented {
  /** As "GET /v1/skills/{skillId}/status". */
  name: string;
  faultsOfAnswer(status: number, answer: unknown): string[];
}

/** The operation that a request asks for, or all that is wrong with it. */
export function documented({ method, url, headers, body }: Sent): Documented | { faults: string[] } {
  for (const [path, operations] of PATHS) {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    const operation = operations[method.toLowerCase()];
    if (!operation || !pattern.test(url.pathname)) continue;
    const { parameters = [], responses } = operation;
    const named = (place: Parameter['in']) => parameters.filter((one) => one.in === place);
    const queries = new Set(named('query').map(({ name }) => name));
    const wrong = [
      ...named('query').filter(({ name, required }) => required && !url.searchParams.has(name)),
      ...named('header').filter(({ name, required }) => required && !headers[name.toLowerCase()]),
    ].map(({ name }) => `lacks ${name}`);
    const unknown = [...url.searchParams.keys()].filter((name) => !queries.has(name));
    const [wanted] = named('body');
    if (wanted && body === undefined) wrong.push('lacks its body');
    if (!wanted && body !== undefined) wrong.push('has a body that nobody reads');
    if (body !== undefined && !String(headers['content-type']).includes('json')) wrong.push('is no JSON');
    wrong.push(
      ...unknown.map((name) => `says ${name}, which is not known`),
      ...faultsOf(wanted?.schema, body),
    );
    if (wrong.length > 0) return { faults: wrong };
    return {
      name: `${method} ${path}`,
      faultsOfAnswer: (status, answer) => {
        const response = responses[status];
        return response ? faultsOf(response.schema, answer) : [`${status} is no answer to ${method} ${path}`];
      },
    };
  }
  return { faults: [`there is no ${method} ${url.pathname}`] };
}
