/** Someone who knows the question list finds each of its answers here, with its conflicts settled on the safe side. */
import { fill } from '../../../lambda/content/fill';
import { everyLocale, placeholdersOf, spoken } from '../../../tools/content/rules/spoken';
import { item, shipped } from '../../support/shipped';

/** What each answer of the list says, as patterns that our answer must hold. */
const FACTS: Record<string, { about: RegExp; says: RegExp[] }> = {
  'causes-after-exercise': {
    about: /causes .*after exercise/i,
    says: [
      /muscles, and the bands/,
      /stretch .* too far/,
      /tear/,
      /stiffness, or a spasm/,
      /heal at home/,
      /few days/,
    ],
  },
  'soreness-after-workout': {
    about: /bad if .*hurts after working out/i,
    says: [/normal/, /new to/, /dull/, /tender or stiff/, /three days/],
  },
  'should-i-work-out': {
    about: /work out if/i,
    says: [
      /want to rest/,
      /moving is good/,
      /back, .*, and leg muscles stronger/,
      /hold up your spine/,
      /Ask a health professional/,
    ],
  },
  'prevent-exercises': {
    about: /prevent .*when exercising/i,
    says: [
      /bridges/,
      /knee to chest/,
      /knee rolls/,
      /draw-ins/,
      /pelvic tilts/,
      /leg lifts/,
      /cat stretches/,
      /supermans/,
      /stronger/,
      /manage pain/,
    ],
  },
  'sit-ups': {
    about: /sit-ups cause/i,
    says: [/natural curve/, /crunch does the same, but less/, /sore/, /injury/],
  },
  'rest-position': {
    about: /rest lower back pain/i,
    says: [/Lie flat/, /pillow under your knees/, /natural shape/, /rolled towel/],
  },
  running: {
    about: /running hurt/i,
    says: [/again and again/, /shock/, /long while/, /spine that moves well/],
  },
  'what-not-to-do': {
    about: /not do/i,
    says: [
      /low, soft, deep/,
      /hips below your knees/,
      /round your back/,
      /jerking when you lift/,
      /sleeping on your stomach/,
      /unless a doctor/,
    ],
  },
  'reduce-inflammation': {
    about: /reduce inflammation/i,
    says: [
      /only the first few days/,
      /heat, or ice/,
      /Ibuprofen/,
      /\{acetaminophen\}/,
      /curl up on your side with a pillow between your legs/,
    ],
  },
  'is-it-muscular': {
    about: /muscular/i,
    says: [
      /more when you move and less when you rest/,
      /doesn't often go down the leg/,
      /cramps or spasms/,
      /Bending, walking/,
      /standing up straight/,
    ],
  },
  'see-doctor': {
    about: /go to the doctor/i,
    says: [
      /mild strain isn't clearing up/,
      /\{doctor\}/,
      /strong/,
      /numbness or tingling/,
      /chiropractor/,
      /bone, joint, or rehab specialist/,
    ],
  },
  'when-to-worry': {
    about: /when should i worry/i,
    says: [
      /three parts/,
      /past six weeks/,
      /strong, or not improving/,
      /warning sign/,
      /over fifty or under twenty/,
    ],
  },
  'emergency-signs': {
    about: /should i worry/i,
    says: [/legs are getting weaker/, /hold your \{pee\} or \{poop\}/, /emergency care now/],
  },
  'above-buttocks': {
    about: /above the buttocks/i,
    says: [
      /sciatica/,
      /nerve is large/,
      /runs down both legs/,
      /presses on it/,
      /hip, \{buttocks\}, and leg/,
    ],
  },
  'sharp-pain': {
    about: /sharp/i,
    says: [
      /Strains are often named first/,
      /muscle or tendon/,
      /Sports/,
      /heavy box/,
      /spasm/,
      /sharp jolts/,
    ],
  },
};

function topic(id: string) {
  return item(shipped.topics, id);
}

describe('the fifteen questions', () => {
  test('are all there, whatever was added beside them', () => {
    expect(shipped.topics.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(FACTS)));
    expect(Object.keys(FACTS)).toHaveLength(15);
  });

  test.each(Object.keys(FACTS))('%s keeps the substance of its answer', (id) => {
    const { question, short, detail } = topic(id);
    const facts = FACTS[id];
    expect(question).toMatch(facts?.about ?? /never/);
    const missing = facts?.says.filter((fact) => !fact.test(`${short} ${detail}`));
    expect(missing).toEqual([]);
  });

  test('have their disclaimer tail exactly where a wrong guess would cost most', () => {
    const tailed = Object.keys(FACTS).filter((id) => topic(id).tail);
    expect(tailed.sort()).toEqual(
      ['above-buttocks', 'reduce-inflammation', 'see-doctor', 'sharp-pain', 'when-to-worry'].sort(),
    );
  });
});

describe('where the list contradicts itself, the safe side', () => {
  test('says that emergency signs never wait, before any rule of weeks', () => {
    const { short, detail } = topic('when-to-worry');
    expect(short).toMatch(/^Get help now for numbness, weak legs, or bladder or bowel trouble\./);
    expect(detail).toMatch(/^Some signs never wait:/);
    expect(detail.indexOf('Call for emergency help')).toBeLessThan(detail.indexOf('six weeks'));
    expect(detail).toMatch(
      /fever, weight loss, past cancer, or pain that's worse at night needs a doctor today/,
    );
  });

  test('sends emergency signs to the emergency number, not to a visit', () => {
    const { short, detail } = topic('emergency-signs');
    expect(short).toContain('Call {emergency}.');
    for (const sign of [
      /both legs/,
      /can't go, or can't feel it/,
      /numb around your bottom/,
      /bad fall or crash/,
      /chest pain/,
    ]) {
      expect(detail).toMatch(sign);
    }
    expect(detail).toContain("Don't wait");
  });

  test('offers the emergency signs or a doctor first wherever leaving it would be risky', () => {
    expect(topic('see-doctor').related[0]).toBe('emergency-signs');
    expect(topic('when-to-worry').related[0]).toBe('emergency-signs');
    for (const id of ['causes-after-exercise', 'is-it-muscular', 'above-buttocks', 'sharp-pain']) {
      expect(topic(id).related).toContain('emergency-signs');
    }
  });

  test('sends numbness to a doctor before a chiropractor', () => {
    const { detail } = topic('see-doctor');
    expect(detail).toMatch(/chiropractor, once serious causes are ruled out/);
    expect(detail).toMatch(/emergency help if you're numb between your legs/);
  });

  test('never sends anyone to bed', () => {
    for (const id of ['causes-after-exercise', 'what-not-to-do', 'reduce-inflammation']) {
      expect(topic(id).detail).toMatch(/don't stay in bed/i);
    }
  });

  test('sells no pain reliever as sure or safe', () => {
    const { detail } = topic('reduce-inflammation');
    expect(detail).toMatch(/isn't right for everyone, so ask a \{pharmacist\}/);
    expect(detail).toMatch(/does little on its own/);
  });

  test('does not blame sit-ups or running for everything', () => {
    expect(topic('sit-ups').detail).toMatch(/Not everyone is hurt/);
    expect(topic('running').detail).toMatch(/isn't bad for most backs/);
  });

  test('lists eight moves and calls them eight', () => {
    expect(topic('prevent-exercises').short).toContain('eight moves');
  });
});

describe('every country', () => {
  const locales = everyLocale(shipped);

  test.each(locales)('%s hears no placeholder', (_, words) => {
    const topics = spoken(shipped).filter(({ file }) => file.startsWith('topics/'));
    const left = topics.flatMap(({ lines }) => lines.flatMap((line) => placeholdersOf(fill(line, words))));
    expect(left).toEqual([]);
  });

  test('hears its own number and its own words', () => {
    const heard = (locale: string, id: string) => {
      const words = locales.find(([name]) => name === locale)?.[1];
      if (!words) throw new Error(`no locale ${locale}`);
      return fill(`${topic(id).short} ${topic(id).detail}`, words);
    };
    expect(heard('en-US', 'emergency-signs')).toContain('Call nine one one, or go to the emergency room.');
    expect(heard('en-GB', 'emergency-signs')).toContain('Call nine nine nine, or go to A and E.');
    expect(heard('en-AU', 'emergency-signs')).toContain('Call triple zero');
    expect(heard('en-IN', 'emergency-signs')).toContain('Call one one two, or go to the nearest hospital.');
    expect(heard('en-GB', 'what-not-to-do')).toContain('low, soft sofas');
    expect(heard('en-US', 'what-not-to-do')).toContain('low, soft couches');
    expect(heard('en-GB', 'reduce-inflammation')).toContain('paracetamol');
    expect(heard('en-US', 'reduce-inflammation')).toContain('acetaminophen');
    expect(heard('en-GB', 'see-doctor')).toContain('Call your GP');
  });

  test('has a place to turn to in despair that no person has confirmed yet', () => {
    for (const [, { crisis, crisisLine }] of locales) {
      expect(crisisLine).toContain('someone you trust');
      expect(crisis.confirmed).toBe(false);
    }
  });
});
