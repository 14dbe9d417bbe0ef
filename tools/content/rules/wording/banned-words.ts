/** Words that belittle, frighten, promise too much, or need a medical dictionary. */
import { fill } from '../../../../lambda/content/fill';
import type { Finding, Rule } from '../rule';
import { everyLocale, spoken } from '../spoken';

interface Banned {
  words: readonly string[];
  /** What is wrong with them, or what to say instead. */
  because: string;
}

const BANNED: readonly Banned[] = [
  {
    words: ['just', 'simply', "don't worry", 'obviously', 'of course'],
    because: 'makes light of what may be hard',
  },
  {
    words: [
      'cure',
      'cures',
      'cured',
      'treat',
      'treats',
      'fix',
      'fixes',
      'heals you',
      'prevents',
      'guaranteed',
    ],
    because: 'claims an effect; say what may help',
  },
  {
    words: ['safe for everyone', 'safe for anyone', 'risk free', "you're fine", "you'll be fine"],
    because: 'nothing is safe for everyone',
  },
  {
    words: ["I'll call", 'I can call', "I'm calling", 'let me call'],
    because: 'the skill cannot call anyone',
  },
  {
    words: ['you have a', "you've got a strain", 'my diagnosis', 'I diagnose'],
    because: 'sounds like a diagnosis',
  },
  {
    words: ['slipped', 'torn', 'worn out', 'damage', 'damaged'],
    because: 'frightens; say what it feels like',
  },
  { words: ['acute'], because: 'say new' },
  { words: ['chronic'], because: 'say long-lasting' },
  { words: ['lumbar'], because: 'say lower back' },
  { words: ['radiate', 'radiates', 'radiating'], because: 'say spread' },
  { words: ['supine', 'prone'], because: 'say on your back, or face down' },
  { words: ['quadruped'], because: 'say hands and knees' },
  { words: ['abdominals', 'abdominal', 'abdomen'], because: 'say {belly}' },
  { words: ['gluteal', 'gluteals', 'glutes'], because: 'say {buttocks}' },
  { words: ['nsaid', 'nsaids'], because: 'say a pain reliever like ibuprofen' },
  { words: ['contraindicated'], because: 'say not right for you' },
  { words: ['incontinence', 'incontinent'], because: "say can't hold {pee} or {poop}" },
  { words: ['saddle anesthesia', 'saddle anaesthesia'], because: 'say numb between your legs' },
  { words: ['neurological', 'deficit'], because: 'say weak or numb' },
  { words: ['physiatrist', 'orthopedist'], because: 'say rehab or bone specialist' },
  { words: ['osteoporosis'], because: 'say thin bones' },
  { words: ['malaise'], because: 'say feeling ill' },
  { words: ['repetition', 'repetitions'], because: 'say times' },
  { words: ['maintain'], because: 'say keep' },
  { words: ['discontinue'], because: 'say stop' },
  { words: ['immediately'], because: 'say right now' },
  { words: ['consult'], because: 'say ask' },
  { words: ['symptom', 'symptoms'], because: 'say sign' },
];

/** Each with what finds it: made once, and tried on every line that is spoken. */
const SOUGHT = BANNED.flatMap(({ words, because }) =>
  words.map((word) => ({
    pattern: new RegExp(`(?<![\\w'-])${word}(?![\\w-])`, 'i'),
    message: `says "${word}": ${because}`,
  })),
);

export const plainWords: Rule = {
  name: 'plain-words',
  why: 'Care advice must neither belittle, frighten nor promise, and everyone should know every word of it.',
  check(content) {
    return spoken(content).flatMap(({ file, field, lines }) => {
      const heard = [...new Set(everyLocale(content).map(([, words]) => fill(lines.join(' '), words)))];
      return SOUGHT.filter(({ pattern }) => heard.some((text) => pattern.test(text))).map(
        ({ message }): Finding => ({ file, field, message }),
      );
    });
  },
};
