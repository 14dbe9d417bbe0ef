/** Plays every transcript under this folder through the device simulator, against the real skill. */
import { relative } from 'node:path';
import { openStore } from '../../console/memory/store';
import { transcriptFiles } from '../../console/transcripts/folder';
import { readTranscript } from '../../console/transcripts/transcript';
import { readContent } from '../../tools/content/read';
import { firstDifference, playTranscript } from '../support/transcripts/play';

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
