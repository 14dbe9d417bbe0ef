/** What the CDK command runs. */
import { backCoach } from './back-coach';

try {
  backCoach().synth();
} catch (error) {
  // What is wrong with the settings is the reader's to mend: a stack trace would only hide it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
