/** `npm run record [-- FILES]`: writes what the skill says now into the transcripts, for a person to review the difference. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { openStore } from '../../../console/memory/store';
import { transcriptFiles } from '../../../console/transcripts/folder';
import { readTranscript, rewritten } from '../../../console/transcripts/transcript';
import { readContent } from '../../../tools/content/read';
import { run } from '../project/run';
import { playTranscript } from './play';

async function main(files: readonly string[]): Promise<number> {
  const { content } = readContent();
  const store = openStore(null);
  let failed = 0;
  for (const file of files) {
    try {
      const transcript = readTranscript(file);
      const before = rewritten(
        transcript,
        transcript.exchanges.map(({ expected }) => expected),
      );
      const after = rewritten(transcript, await playTranscript(transcript, content, store));
      writeFileSync(file, after);
      console.log(`${before === after ? 'as it was' : 'rewritten'}  ${relative('.', file)}`);
    } catch (error) {
      failed += 1;
      console.error(error instanceof Error ? error.message : error);
    }
  }
  await store.close();
  return failed > 0 ? 1 : 0;
}

if (require.main === module) {
  const named = process.argv.slice(2);
  run(main(named.length > 0 ? named : transcriptFiles()));
}
