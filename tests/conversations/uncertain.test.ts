/** Every conversation as a less certain Alexa would carry it: wherever a sentence lands, the rules hold and alarms ring. */
import { relative } from 'node:path';
import type { ConsoleEvent, DeviceTurn } from '../../console/device/protocol';
import { openStore } from '../../console/memory/store';
import type { AlexaMode } from '../../console/nlu/modes';
import { transcriptFiles } from '../../console/transcripts/folder';
import { readTranscript, type Transcript } from '../../console/transcripts/transcript';
import { readContent } from '../../tools/content/read';
import { redFlags } from '../support/red-flags/model';
import { everything, share } from '../support/share';
import { eventsOf } from '../support/transcripts/play';

const { content } = readContent();
const store = openStore(null);
afterAll(() => store.close());

interface Alarm {
  line: string;
  urgency: string | null;
}

const transcripts = transcriptFiles().map((file): [string, Transcript] => [
  relative(__dirname, file).replace('.txt', ''),
  readTranscript(file),
]);

function turnIn(events: readonly ConsoleEvent[]): DeviceTurn | undefined {
  return events.flatMap((one) => (one.event === 'turn' && one.turn.heard !== null ? [one.turn] : []))[0];
}

/** What was heard and how urgent it was, for each exchange. */
async function alarmsIn(transcript: Transcript, mode: AlexaMode): Promise<Alarm[]> {
  // The simulator throws at the first response that breaks a rule.
  const happened = await eventsOf(transcript, content, store, mode);
  return transcript.exchanges.map(({ line }, i) => ({ line, urgency: urgencyOf(turnIn(happened[i] ?? [])) }));
}

/** Raised by the words alone: agreeing that a sign which was read out fits depends on what was said before. */
function urgencyOf(turn: DeviceTurn | undefined): string | null {
  const meaning = turn?.meaning;
  return meaning?.kind === 'red-flag' && meaning.flag !== 'sign-read-out' ? meaning.urgency : null;
}

const MODES = ['strict', 'loose'] as const;
/** The quick suite plays half of those in which a warning sign is said, and fewer of the others. */
const isOfSigns = ({ exchanges }: Transcript) => exchanges.some(({ line }) => redFlags(line) !== null);
/** What it learns of a country takes longer than all else here: the quick suite asks in two of them. */
const isAskedHere = ({ locale }: Transcript) => everything() || locale === 'en-US' || locale === 'en-GB';
const askedHere = transcripts.filter(([, transcript]) => isAskedHere(transcript));
const ofSigns = new Set(askedHere.filter(([, transcript]) => isOfSigns(transcript)));
const others = askedHere.filter((one) => !ofSigns.has(one));
function askedIn(mode: AlexaMode) {
  const words = ([name]: [string, Transcript]) => `${mode} ${name}`;
  return [...share([...ofSigns], 2, words), ...share(others, 40, words)];
}

let usual: ReadonlyMap<Transcript, Alarm[]>;
beforeAll(async () => {
  const told = new Map<Transcript, Alarm[]>();
  // The others are played in conversations.test.ts, and nothing here is compared with them.
  for (const [, transcript] of new Set(MODES.flatMap(askedIn)))
    told.set(transcript, await alarmsIn(transcript, 'usual'));
  usual = told;
});

test('the conversations raise alarms enough to lose', () => {
  const raised = [...usual.values()].flat().filter(({ urgency }) => urgency !== null);
  expect(raised.length).toBeGreaterThan(20);
});

describe.each(MODES)('Under a %s Alexa', (mode) => {
  it.each(askedIn(mode))(
    '%s keeps every rule, and every warning sign is heard',
    async (_name, transcript) => {
      const uncertain = await alarmsIn(transcript, mode);
      for (const [i, alarm] of (usual.get(transcript) ?? []).entries()) {
        if (alarm.urgency !== null) expect(uncertain[i]).toEqual(alarm);
      }
    },
  );
});
