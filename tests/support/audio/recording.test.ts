/** Silences are found where they are, and nowhere else. */
import { joined, quiet, type Recording, readWav, silencesIn, trimmed } from './recording';

const RATE = 16_000;

function tone(seconds: number, loudness: number): Recording {
  const samples = Int16Array.from({ length: seconds * RATE }, (_, i) => (i % 2 === 0 ? loudness : -loudness));
  return { samples, rate: RATE };
}

test('a silence is as long as nothing sounds', () => {
  const recording = joined([tone(1, 8000), quiet(2.5, RATE), tone(0.5, 8000), quiet(0.2, RATE)]);
  expect(silencesIn(recording)).toEqual([
    { from: 1, to: 3.5 },
    { from: 4, to: 4.2 },
  ]);
});

test('a hiss is quiet, a whisper is not, and a breath is no silence', () => {
  expect(silencesIn(joined([tone(1, 8000), tone(1, 90), tone(1, 8000)]))).toEqual([{ from: 1, to: 2 }]);
  expect(silencesIn(joined([tone(1, 8000), tone(1, 120), tone(1, 8000)]))).toEqual([]);
  expect(silencesIn(joined([tone(1, 8000), quiet(0.14, RATE), tone(1, 8000)]))).toEqual([]);
});

test('the quiet around a sound is trimmed, the quiet inside it kept', () => {
  const word = joined([tone(0.5, 8000), quiet(0.5, RATE), tone(0.5, 8000)]);
  expect(trimmed(joined([quiet(1, RATE), word, quiet(1, RATE)])).samples).toEqual(word.samples);
});

test('a file is read although its length was left open', () => {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(0xffff_ffff, 40);
  const samples = Buffer.from(Int16Array.from([1, -2, 3]).buffer);
  expect(readWav(Buffer.concat([header, samples]))).toEqual({
    samples: Int16Array.from([1, -2, 3]),
    rate: RATE,
  });
  header.writeUInt16LE(2, 22);
  expect(() => readWav(Buffer.concat([header, samples]))).toThrow('not a WAV file of one channel');
});
