/** Checks models and the manifest against the schema Amazon ships with its management client, offline. */
import Ajv, { type ValidateFunction } from 'ajv';
import spec from 'ask-smapi-model/spec.json';

const SPEC = 'smapi';
let ajv: Ajv | undefined;

/** Compiled on first use: about a tenth of a second. */
function validator(definition: string): ValidateFunction {
  ajv ??= new Ajv({ strict: false, allErrors: true, validateFormats: false }).addSchema(
    { $id: SPEC, definitions: spec.definitions },
    SPEC,
  );
  const compiled = ajv.getSchema(`${SPEC}#/definitions/${definition}`);
  if (!compiled) throw new Error(`the shipped schema has no definition "${definition}"`);
  return compiled as ValidateFunction;
}

function faults(definition: string, data: unknown): string[] {
  const validate = validator(definition);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`,
  );
}

export function modelFaults(model: unknown): string[] {
  return faults('v1.skill.interactionModel.InteractionModelData', model);
}

export function manifestFaults(manifest: unknown): string[] {
  return faults('v1.skill.Manifest.SkillManifestEnvelope', manifest);
}
