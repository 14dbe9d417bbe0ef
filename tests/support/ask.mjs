/**
 * Loads a built bundle as Lambda would and asks it. Arguments: the bundle, and the file for the answers; events come in
 * one a line. Answers go out one a line, `{"response": ...}` or `{"error": "..."}`, apart from whatever the handler logs.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [, , bundle, file] = process.argv;
const { handler } = await import(pathToFileURL(bundle).href);
if (handler.length > 2) throw new Error('a handler with a callback is refused by current Node runtimes');

writeFileSync(file, '');
let answers = [];
const flush = () => {
  appendFileSync(file, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  answers = [];
};
for await (const line of createInterface({ input: process.stdin })) {
  try {
    answers.push({ response: await handler(JSON.parse(line), {}) });
  } catch (error) {
    answers.push({ error: String(error) });
  }
  if (answers.length >= 500) flush();
}
flush();
