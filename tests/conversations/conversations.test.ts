/** Plays every transcript in this folder through the device simulator, against the real skill. */
import { basename } from 'node:path';
import { openStore } from '../../console/store';
import { readContent } from '../../interaction-model/content';
import { playTranscript } from '../support/perform';
import { transcriptFiles } from '../support/record';
import { firstDifference, readTranscript } from '../support/transcript';

const store = openStore(null);
const { content } = readContent();
afterAll(() => store.close());

describe('A conversation', () => {
  it.each(transcriptFiles().map((file) => [basename(file, '.txt'), file]))('%s', async (_name, file) => {
    const transcript = readTranscript(file);
    expect(firstDifference(transcript, await playTranscript(transcript, content, store))).toBeNull();
  });
});
