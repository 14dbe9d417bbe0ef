/** What one deploy is told on the command line (`-c name=value`), checked before anything is built from it. */
import { SCREENS, STAGES, type Stage } from './stages';

/** The developer account that owns the skill. Its client id, secret and refresh token stay in Secrets Manager. */
export interface AlexaAccount {
  vendorId: string;
  /** Name or ARN of the secret: a JSON object with `clientId`, `clientSecret` and `refreshToken`. */
  secret: string;
}

export interface Settings {
  stage: Stage;
  /** Absent: the skill is made by hand, and the deploy says what to paste where. */
  alexa?: AlexaAccount;
  /** Who hears of an alarm; each address must confirm by e-mail. */
  alarmEmail?: string;
  /** Where the pictures of `npm run cards` are kept, over https; absent: cards are text. */
  picturesUrl?: string;
  /** Alarms that ring already do not stop this deploy: it is what shall silence them. */
  despiteAlarms: boolean;
}

const SKILL_ID = /^amzn1\.ask\.skill\.[0-9a-f-]{36}$/;

function isStage(name: string): name is Stage['name'] {
  return Object.hasOwn(STAGES, name);
}

/** `read` gives a context value by name. Throws an error that says what to pass instead. */
export function settingsFrom(read: (name: string) => unknown): Settings {
  const text = (name: string) => {
    const value = read(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const name = text('stage') ?? 'dev';
  if (!isStage(name))
    throw new Error(`No stage "${name}": pass -c stage=${Object.keys(STAGES).join(' or ')}.`);

  const vendorId = text('vendorId');
  const secret = text('alexaSecret');
  if ((vendorId === undefined) !== (secret === undefined)) {
    throw new Error('The Alexa side needs both: pass -c vendorId=... and -c alexaSecret=..., or neither.');
  }
  const alexa = vendorId !== undefined && secret !== undefined ? { vendorId, secret } : undefined;

  const skillId = text('skillId') ?? STAGES[name].skillId;
  if (skillId !== undefined && !SKILL_ID.test(skillId)) {
    throw new Error(`"${skillId}" is not a skill id: it looks like amzn1.ask.skill.01234567-89ab-...`);
  }
  // The very first deploy that makes its own skill has no id yet; its lock is set once the skill exists.
  const first = text('firstDeploy') === 'true' && alexa !== undefined;
  if (name === 'live' && skillId === undefined && !first) {
    throw new Error(
      'The live stage answers one skill only: set its skillId in infra/stages.ts, or pass -c skillId=... ' +
        '(a first deploy that creates the skill: -c firstDeploy=true with vendorId and alexaSecret).',
    );
  }
  const asked = text('screens') ?? STAGES[name].screens;
  const screens = SCREENS.find((each) => each === asked);
  if (screens === undefined) {
    throw new Error(`A screen can not be sent "${asked}": pass -c screens=${SCREENS.join(' or ')}.`);
  }
  const stage: Stage = { ...STAGES[name], screens, ...(skillId !== undefined && { skillId }) };
  const alarmEmail = text('alarmEmail');
  const picturesUrl = text('picturesUrl');
  if (picturesUrl !== undefined && !/^https:\/\/[^\s?#]+$/.test(picturesUrl)) {
    throw new Error(
      `"${picturesUrl}" is no place for pictures: the Alexa app fetches them over https alone.`,
    );
  }
  const despiteAlarms = text('despiteAlarms') === 'true';
  return {
    stage,
    despiteAlarms,
    ...(alexa && { alexa }),
    ...(alarmEmail !== undefined && { alarmEmail }),
    ...(picturesUrl !== undefined && { picturesUrl }),
  };
}
