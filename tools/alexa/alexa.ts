/** `npm run alexa`: what Amazon's side is asked, from the command line. */
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { requireContent } from '../content/require';
import { InputError, readRows } from '../train/rows';
import { login, PORT, type Visitor } from './login';
import { AMAZON, type Amazon, type Client } from './lwa';
import { annotationsOf, sampled } from './nlu/annotations';
import { nlu } from './nlu/evaluate';
import { AlexaProblem } from './problem';
import { readCredentials, writeSecret } from './secret';
import { simulate } from './simulate';
import { skillId } from './skill-id';
import { type Smapi, smapi } from './smapi';
import { status } from './status';

const USAGE = `npm run alexa -- COMMAND

  login                    a person allows us to manage the skill, in a browser; keeps the token in --secret, or prints it
  status                   whether the manifest and each locale's model are built
  simulate "WORDS"         what Alexa makes of the words, and what the deployed skill answers
  nlu                      which intents Amazon's model chooses for our labelled sentences, emergencies first

  --secret NAME            of Secrets Manager, as docs/deploy.md makes it; without it the variable ALEXA_LWA is read
  --region us-east-1       where that secret is
  --skill ID               without it: the one of the account that bears our name
  --locale en-US           of the device, and of the model
  --again                  simulate: within the session that is open
  --file FILE              nlu: rows of JSON as "npm run evaluate" reads them; may be given more than once
  --most 500               nlu: so many sentences, evenly picked
  --paste, --port ${PORT}      login: where the browser is on another machine, or the port is taken

login asks for the client id and secret of your security profile, or reads ALEXA_CLIENT_ID and ALEXA_CLIENT_SECRET.`;

/** Sentences that nothing was learned from. */
const LABELLED = ['tests/data/red-flags-unlearned.jsonl', 'tests/data/questions.jsonl'];

const OPTIONS = {
  secret: { type: 'string' },
  region: { type: 'string', default: 'us-east-1' },
  skill: { type: 'string' },
  locale: { type: 'string', default: 'en-US' },
  again: { type: 'boolean', default: false },
  file: { type: 'string', multiple: true },
  most: { type: 'string', default: '500' },
  paste: { type: 'boolean', default: false },
  port: { type: 'string', default: String(PORT) },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface World extends Visitor {
  amazon: Amazon;
  env: Readonly<Record<string, string | undefined>>;
  pause(ms: number): Promise<void>;
  /** ms since 1970. */
  now: number;
}

/** The exit code: 0 well, 1 when Alexa's side is not, 2 when the command is not. @throws AlexaProblem */
export async function alexa(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parsed(args);
  const [command, ...words] = positionals;
  if (values.help || command === undefined) {
    world.write(USAGE);
    return values.help ? 0 : 2;
  }
  const place = values.secret === undefined ? null : { name: values.secret, region: values.region };
  if (command === 'login') {
    const at = { pasted: values.paste, port: Number(values.port) };
    const credentials = await login(world.amazon, await clientOf(world), at, world);
    if (place === null) world.write(JSON.stringify(credentials));
    else {
      await writeSecret(place, credentials);
      world.write(`Kept in the secret ${place.name}. Deploy with -c alexaSecret=${place.name}.`);
    }
    return 0;
  }
  const run = COMMANDS.get(command);
  if (!run) throw new AlexaProblem(`There is no command "${command}".\n\n${USAGE}`);
  const credentials = await readCredentials(place, world.env.ALEXA_LWA);
  const api = await smapi(world.amazon, credentials, world.pause);
  const skill = values.skill ?? (await skillId(api));
  return run({ api, skill, values, words: words.join(' '), world });
}

interface Call {
  api: Smapi;
  skill: string;
  values: ReturnType<typeof parsed>['values'];
  words: string;
  world: World;
}

const COMMANDS: ReadonlyMap<string, (call: Call) => Promise<number>> = new Map([
  ['status', ({ api, skill, world }: Call) => status(api, skill, world.write)],
  [
    'simulate',
    ({ api, skill, values, words, world }: Call) => {
      if (words === '') throw new AlexaProblem('Say what: npm run alexa -- simulate "ask back coach ..."');
      const said = { skill, words, locale: values.locale, fresh: !values.again };
      return simulate(api, said, world.write, world.pause);
    },
  ],
  [
    'nlu',
    ({ api, skill, values, world }: Call) => {
      const all = annotationsOf(readRows(values.file ?? LABELLED), requireContent());
      const annotations = sampled(all, Number(values.most));
      const at = new Date(world.now).toISOString();
      return nlu(api, { skill, locale: values.locale, annotations, at }, world.write, world.pause);
    },
  ],
]);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new AlexaProblem(error instanceof Error ? error.message : String(error));
  }
}

async function clientOf({ env, ask }: World): Promise<Client> {
  return {
    clientId: env.ALEXA_CLIENT_ID ?? (await ask('Client id of the security profile: ')),
    clientSecret: env.ALEXA_CLIENT_SECRET ?? (await ask('Client secret: ')),
  };
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

if (require.main === module) {
  const write = (line: string) => console.log(line);
  const world = { amazon: AMAZON, env: process.env, write, ask, pause, now: Date.now() };
  alexa(process.argv.slice(2), world).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const told = error instanceof AlexaProblem || error instanceof InputError;
      console.error(told ? error.message : error);
      process.exitCode = 2;
    },
  );
}
