/** Unpacks the browser that comes with the packages into the folder given, and prints where the program is. */
import { mkdirSync } from 'node:fs';

const [folder = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;
// The package unpacks the few libraries that the browser needs only where it believes to be in the cloud.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
const { default: chromium } = await import('@sparticuz/chromium');
process.stdout.write(await chromium.executablePath());
