/**
 * Loads a built bundle as Lambda would and asks it. Argument: the bundle. Input: one event a line.
 * Output: one line an event, `{"response": ...}` or `{"error": "..."}`.
 */
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(process.argv[2]).href);
if (handler.length > 2) throw new Error('a handler with a callback is refused by current Node runtimes');

// The handler's own log lines must not mix with the answers.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

let answers = [];
for await (const line of createInterface({ input: process.stdin })) {
  try {
    answers.push(JSON.stringify({ response: await handler(JSON.parse(line), {}) }));
  } catch (error) {
    answers.push(JSON.stringify({ error: String(error) }));
  }
  if (answers.length >= 500) {
    write(`${answers.join('\n')}\n`);
    answers = [];
  }
}
write(`${answers.join('\n')}\n`);
