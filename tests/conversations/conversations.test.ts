/** Plays every transcript under this folder through the device simulator, against the real skill. */
import { relative } from 'node:path';
import { openStore } from '../../console/memory/store';
import { readContent } from '../../tools/content/read';
import { playTranscript } from '../support/transcripts/play';
import { transcriptFiles } from '../support/transcripts/record';
import { firstDifference, readTranscript } from '../support/transcripts/transcript';

const store = openStore(null);
const { content } = readContent();
afterAll(() => store.close());

describe('A conversation', () => {
  it.each(transcriptFiles().map((file) => [relative(__dirname, file).replace('.txt', ''), file]))(
    '%s',
    async (_name, file) => {
      const transcript = readTranscript(file);
      expect(firstDifference(transcript, await playTranscript(transcript, content, store))).toBeNull();
    },
  );
});
