/** What the CDK command runs, whatever it is asked to do: each needs the whole tree, and so all that is uploaded. */
import { backCoach } from './back-coach';
import { buildAll } from './build';

async function main(): Promise<void> {
  await buildAll();
  backCoach().synth();
}

main().catch((error: unknown) => {
  // What is wrong with the settings is the reader's to mend: a stack trace would only hide it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
