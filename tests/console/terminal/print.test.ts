import { folded, printed } from '../../../console/terminal/print';

const PLAIN = { width: Number.POSITIVE_INFINITY, colours: false };

describe('A printed line', () => {
  it('is folded between words, under the words of its speaker', () => {
    const line = { who: 'alexa', text: 'Rest there. Say go on.' } as const;
    expect(printed(line, '', { ...PLAIN, width: 18 })).toBe('Alexa: Rest there.\n       Say go on.');
    expect(printed(line, '', PLAIN)).toBe('Alexa: Rest there. Say go on.');
    expect(printed({ who: 'note', text: '(the session ends)' }, '', { ...PLAIN, width: 20 })).toBe(
      '       (the session\n       ends)',
    );
  });

  it('has the time in front, and keeps to the width with it', () => {
    const line = { who: 'you', text: 'go on please' } as const;
    expect(printed(line, '[ 0:05] ', { ...PLAIN, width: 22 })).toBe('[ 0:05] You:   go on\n       please');
  });

  it('keeps a word that is longer than the line', () => {
    expect(folded('a sternocleidomastoid b', 8)).toBe('a\n       sternocleidomastoid\n       b');
  });
});
