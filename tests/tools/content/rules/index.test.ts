/** Every rule catches what it is for, and says in which file and field. */
import { type Content, checkContent, RULES } from '../../../../tools/content/rules';
import { EXCEPTIONS } from '../../../../tools/content/rules/exceptions';
import { item, saidBy, schemaFindings, shipped, TODAY } from '../../../support/shipped';

interface Case {
  rule: string;
  when: string;
  breakIt: (content: Content) => void;
  file: string;
  field: string;
  says: RegExp;
  today?: string;
}

const running = (content: Content) => item(content.topics, 'running');
const bridge = (content: Content) => item(content.exercises, 'bridge');
function endOfBridge(content: Content) {
  const { variants } = item(content.figures.figures, 'bridge');
  const joints = 'both' in variants && variants.both.poses.at(-1)?.joints;
  if (!joints) throw new Error('the bridge has an end');
  return joints;
}

const CASES: Case[] = [
  {
    rule: 'every-topic-is-reached',
    when: 'nothing offers a topic any more',
    breakIt: ({ topics, defaults }) => {
      defaults.topics.offeredFirst = defaults.topics.offeredFirst.filter((id) => id !== 'running');
      for (const topic of topics)
        topic.related = topic.id === 'running' ? [] : topic.related.filter((id) => id !== 'running');
    },
    file: 'topics/running.json',
    field: 'id',
    says: /no answer that people are led to/,
  },
  {
    rule: 'every-topic-is-reached',
    when: 'an answer leads to a single other',
    breakIt: (content) => {
      running(content).related = ['see-doctor'];
    },
    file: 'topics/running.json',
    field: 'related',
    says: /offers 1; the least is 2/,
  },
  {
    rule: 'claims-are-made',
    when: 'a claim is listed that nobody defined',
    breakIt: (content) => {
      running(content).advises = ['fly'];
    },
    file: 'topics/running.json',
    field: 'advises.0',
    says: /"fly", which claims.json does not have/,
  },
  {
    rule: 'claims-are-made',
    when: 'a claim is listed that is not heard',
    breakIt: (content) => {
      running(content).warns = ['bed-rest'];
    },
    file: 'topics/running.json',
    field: 'warns.0',
    says: /none of its words is heard: in bed/,
  },
  {
    rule: 'no-contradictions',
    when: 'one answer warns of what another advises',
    breakIt: (content) => {
      running(content).warns = ['stay-active'];
    },
    file: 'topics/running.json',
    field: 'warns.0',
    says: /"stay-active", which topics\/re.* advises/,
  },
  {
    rule: 'no-contradictions',
    when: 'two answers advise what cannot both be done',
    breakIt: (content) => {
      running(content).advises = ['bed-rest'];
    },
    file: 'topics/running.json',
    field: 'advises.0',
    says: /against what topics\/re.* advises/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'a question back has an answer without a facet',
    breakIt: (content) => {
      const answers = [{ facet: 'new', words: ['new', 'today', 'since monday'] }];
      running(content).asks = { question: 'New?', reprompt: 'New?', answers };
    },
    file: 'topics/running.json',
    field: 'asks.answers.0.facet',
    says: /facet "new", which does not exist/,
  },
  {
    rule: 'disclaimer-where-risky',
    when: 'a medicine is named without it',
    breakIt: (content) => {
      running(content).detail += ' Some people take ibuprofen first.';
    },
    file: 'topics/running.json',
    field: 'tail',
    says: /names a medicine: "ibuprofen"/,
  },
  {
    rule: 'disclaimer-where-risky',
    when: 'a condition is named without it',
    breakIt: (content) => {
      running(content).short = 'It may be sciatica.';
    },
    file: 'topics/running.json',
    field: 'tail',
    says: /names a condition .*: "sciatica"/,
  },
  {
    rule: 'disclaimer-where-risky',
    when: 'the likeliest cause is told without it',
    breakIt: (content) => {
      const topic = item(content.topics, 'sharp-pain');
      Object.assign(topic, { short: 'A strain is the most common cause.', tail: false });
    },
    file: 'topics/sharp-pain.json',
    field: 'tail',
    says: /says which cause is likeliest/,
  },
  {
    rule: 'disclaimer-where-risky',
    when: 'a doctor is asked for without it',
    breakIt: (content) => {
      item(content.topics, 'see-doctor').tail = false;
    },
    file: 'topics/see-doctor.json',
    field: 'tail',
    says: /asks who should see a doctor/,
  },
  {
    rule: 'situations-name-classes',
    when: 'a situation makes something likely that nobody can say',
    breakIt: (content) => {
      content.situations.gated.prior['command:redy'] = 3;
    },
    file: 'situations.json',
    field: 'gated',
    says: /no class "command:redy"/,
  },
  {
    rule: 'situations-name-classes',
    when: 'a situation rests on one that is not there',
    breakIt: (content) => {
      content.situations.paused.extends = 'resting';
    },
    file: 'situations.json',
    field: 'paused',
    says: /extends "resting"/,
  },
  {
    rule: 'talk-names-classes',
    when: 'words said in a talk mean what nobody answers',
    breakIt: (content) => {
      const [first] = content.talk.rules;
      if (first) first.means = 'command:hallo';
    },
    file: 'words/talk.json',
    field: 'means',
    says: /no class "command:hallo"/,
  },
  {
    rule: 'talk-names-classes',
    when: 'words are said after a topic that there is not',
    breakIt: (content) => {
      const [first] = content.talk.rules;
      if (first) first.after = ['ironing'];
    },
    file: 'words/talk.json',
    field: 'after',
    says: /no topic "ironing"/,
  },
  {
    rule: 'told-is-taken-up',
    when: 'a detail that is told has no line',
    breakIt: (content) => {
      const [first] = content.told.details;
      if (first) first.id = 'unheard-of';
    },
    file: 'prompts/told.json',
    field: 'unheard-of',
    says: /has no line/,
  },
  {
    rule: 'told-is-taken-up',
    when: 'a detail leads to no topic',
    breakIt: (content) => {
      const [first] = content.told.details;
      if (first) first.topic = 'skydiving';
    },
    file: 'words/told.json',
    field: 'topic',
    says: /no topic "skydiving"/,
  },
  {
    rule: 'told-is-taken-up',
    when: 'a topic answers what nobody tells',
    breakIt: (content) => {
      running(content).told = { 'unheard-of': 'Good.' };
    },
    file: 'topics/running.json',
    field: 'told.unheard-of',
    says: /does not have/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'a topic offers one that does not exist',
    breakIt: (content) => running(content).related.unshift('skydiving'),
    file: 'topics/running.json',
    field: 'related.0',
    says: /"skydiving", which does not exist/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'a topic offers itself',
    breakIt: (content) => running(content).related.unshift('running'),
    file: 'topics/running.json',
    field: 'related.0',
    says: /the topic itself/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'a topic offers the same thing twice',
    breakIt: (content) => {
      running(content).related = ['see-doctor', 'sit-ups', 'see-doctor'];
    },
    file: 'topics/running.json',
    field: 'related.2',
    says: /twice/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'a topic offers an unknown routine',
    breakIt: (content) => {
      running(content).routine = 'after-swim';
    },
    file: 'topics/running.json',
    field: 'routine',
    says: /routine "after-swim"/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'a routine moves on to an unknown exercise',
    breakIt: (content) => {
      item(content.routines, 'after-run').moves.push({ exercise: 'plank', reps: 1 });
    },
    file: 'routines/after-run.json',
    field: 'moves.4.exercise',
    says: /exercise "plank"/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'a part that code gives to a routine goes to none',
    breakIt: (content) => {
      content.defaults.routines.usual = 'running';
    },
    file: 'defaults.json',
    field: 'routines.usual',
    says: /routine "running", which does not exist/,
  },
  {
    rule: 'links-lead-somewhere',
    when: 'one of several topics that code offers is gone',
    breakIt: (content) => {
      content.defaults.topics.offeredFirst.push('skydiving');
    },
    file: 'defaults.json',
    field: 'topics.offeredFirst',
    says: /topic "skydiving"/,
  },
  {
    rule: 'placeholders-fill',
    when: 'a text holds a name no country fills',
    breakIt: (content) => {
      running(content).short = 'Ask your {vet}.';
    },
    file: 'topics/running.json',
    field: 'short',
    says: /\{vet\} has no words in en-US/,
  },
  {
    rule: 'placeholders-fill',
    when: 'one country lacks a word the others have',
    breakIt: (content) => {
      delete content.locales.locales['en-IN'].words.couches;
    },
    file: 'locales.json',
    field: 'locales.en-IN.words',
    says: /lacks "couches"/,
  },
  {
    rule: 'placeholders-fill',
    when: 'a prompt holds a name that no code fills',
    breakIt: (content) => {
      content.prompts.questions = { wantTopic: 'Want to hear about {subject}?' };
    },
    file: 'prompts/questions.json',
    field: 'wantTopic',
    says: /\{subject\} has no words/,
  },
  {
    rule: 'placeholders-fill',
    when: "a country's word has the name of something that prompts fill",
    breakIt: (content) => {
      content.locales.locales['en-IN'].words.move = 'posture';
    },
    file: 'locales.json',
    field: 'locales.en-IN.words',
    says: /names a word "move"/,
  },
  {
    rule: 'sentences-are-short',
    when: 'a prompt is too long once the longest name is in it',
    breakIt: (content) => {
      content.prompts.questions = { wantTopic: `${'Want to hear '.repeat(5)}about {topic}?` };
    },
    file: 'prompts/questions.json',
    field: 'wantTopic',
    says: /a sentence of 2\d words/,
  },
  {
    rule: 'answers-are-brief',
    when: 'a short answer runs long',
    breakIt: (content) => {
      running(content).short = `${'Go on and on. '.repeat(7)}`;
    },
    file: 'topics/running.json',
    field: 'short',
    says: /has 28 words; the most is 25/,
  },
  {
    rule: 'answers-are-brief',
    when: 'a detail runs long in one country only',
    breakIt: (content) => {
      running(content).detail = `${'A word. '.repeat(44)}{belly} now.`;
      content.locales.locales['en-AU'].words.belly = 'tummy and middle';
    },
    file: 'topics/running.json',
    field: 'detail',
    says: /has 92 words/,
  },
  {
    rule: 'sentences-are-short',
    when: 'one sentence never ends',
    breakIt: (content) => {
      running(content).detail = `Walk. ${'and run '.repeat(11)}home.`;
    },
    file: 'topics/running.json',
    field: 'detail',
    says: /a sentence of 23 words/,
  },
  {
    rule: 'sentences-are-short',
    when: 'a warning sign is told in one breath',
    breakIt: (content) => {
      content.locales.locales['en-GB'].todayLine = `${'Please get advice '.repeat(7)}.`;
    },
    file: 'locales.json',
    field: 'locales.en-GB.todayLine',
    says: /a sentence of 21 words/,
  },
  {
    rule: 'steps-are-short',
    when: 'a step cannot be kept in mind',
    breakIt: (content) => {
      bridge(content).steps[1] = `${'Lift your hips. '.repeat(7)}`;
    },
    file: 'exercises/bridge.json',
    field: 'steps.1',
    says: /has 21 words; the most is 18/,
  },
  {
    rule: 'easy-to-follow',
    when: 'an answer reads like a paper',
    breakIt: (content) => {
      running(content).detail =
        'Repetitive mechanical compression accumulates considerable intervertebral fatigue, particularly following inadequate recovery.';
    },
    file: 'topics/running.json',
    field: 'detail',
    says: /reads at grade \d\d\.\d/,
  },
  {
    rule: 'easy-to-follow',
    when: 'each text passes but all of them together are hard',
    breakIt: (content) => {
      for (const topic of content.topics) {
        topic.short = 'Some people find walking a little every morning very helpful for their bodies.';
        topic.detail = topic.short;
        topic.told = {};
      }
      for (const exercise of content.exercises) {
        exercise.steps = ['Some people find walking a little every morning very helpful for their bodies.'];
        exercise.mistakes = [...exercise.steps, ...exercise.steps];
      }
    },
    file: '.',
    field: '',
    says: /all texts together/,
  },
  {
    rule: 'easy-to-follow',
    when: 'the prompts of one part read like a form',
    breakIt: (content) => {
      content.prompts.safety = {
        advice: [
          'Immediate professional consultation is advisable regarding persistent deterioration following every exercise.',
        ],
      };
    },
    file: 'prompts/safety.json',
    field: '',
    says: /reads at grade \d\d\.\d/,
  },
  {
    rule: 'easy-to-follow',
    when: 'all prompts together are hard',
    breakIt: (content) => {
      content.prompts = {
        welcome: { line: 'Some people find walking a little every morning very helpful for their bodies.' },
      };
    },
    file: 'prompts',
    field: '',
    says: /all prompts together/,
  },
  {
    rule: 'as-guidance-says',
    when: 'strains are the cause of it all',
    breakIt: (content) => {
      running(content).short = 'A strained muscle is the most common cause.';
    },
    file: 'topics/running.json',
    field: 'short',
    says: /nobody can name one cause/,
  },
  {
    rule: 'as-guidance-says',
    when: 'six weeks are promised to everyone',
    breakIt: (content) => {
      running(content).short = 'Most back pain settles in about six weeks.';
    },
    file: 'topics/running.json',
    field: 'short',
    says: /much better in six weeks/,
  },
  {
    rule: 'as-guidance-says',
    when: 'a checkup is said to tell the part',
    breakIt: (content) => {
      running(content).detail = 'Only a checkup can tell.';
    },
    file: 'topics/running.json',
    field: 'detail',
    says: /seldom name the part/,
  },
  {
    rule: 'as-guidance-says',
    when: 'one sign has a second age',
    breakIt: (content) => {
      running(content).detail = 'See a doctor if you are over fifty-five.';
    },
    file: 'topics/running.json',
    field: 'detail',
    says: /fifty and twenty/,
  },
  {
    rule: 'as-guidance-says',
    when: 'a routine bends who has only woken',
    breakIt: (content) => {
      item(content.routines, 'gentle-morning').purpose = 'easing a stiff back, such as after waking';
    },
    file: 'routines/gentle-morning.json',
    field: 'purpose',
    says: /up a while/,
  },
  {
    rule: 'as-guidance-says',
    when: 'pregnancy is sent to a doctor alone',
    breakIt: (content) => {
      content.prompts.elsewhere = { pregnancy: 'In pregnancy, please ask your doctor.' };
    },
    file: 'prompts/elsewhere.json',
    field: 'pregnancy',
    says: /midwife/,
  },
  {
    rule: 'as-guidance-says',
    when: 'drawing in is called bracing',
    breakIt: (content) => {
      item(content.exercises, 'draw-in').synonyms.push('belly brace');
    },
    file: 'exercises/draw-in.json',
    field: 'synonyms',
    says: /no exercise of ours/,
  },
  {
    rule: 'plain-words',
    when: 'a prompt promises too much',
    breakIt: (content) => {
      content.prompts.guided = { done: "You're fine." };
    },
    file: 'prompts/guided.json',
    field: 'done',
    says: /"you're fine"/,
  },
  {
    rule: 'plain-words',
    when: 'an answer makes light of pain',
    breakIt: (content) => {
      running(content).short = "Just run. Don't worry.";
    },
    file: 'topics/running.json',
    field: 'short',
    says: /"just"/,
  },
  {
    rule: 'plain-words',
    when: "a country's own word is one of them",
    breakIt: (content) => {
      content.locales.locales['en-IN'].words.belly = 'abdomen';
    },
    file: 'topics/should-i-work-out.json',
    field: 'detail',
    says: /"abdomen"/,
  },
  {
    rule: 'plain-words',
    when: 'the skill claims to call',
    breakIt: (content) => {
      running(content).detail = "I'll call someone.";
    },
    file: 'topics/running.json',
    field: 'detail',
    says: /cannot call/,
  },
  {
    rule: 'no-debris',
    when: 'a button of the old page is left in',
    breakIt: (content) => {
      running(content).detail += ' Share on Pinterest.';
    },
    file: 'topics/running.json',
    field: 'detail',
    says: /a sharing button/,
  },
  {
    rule: 'no-debris',
    when: 'a date stamp sticks to an answer',
    breakIt: (content) => {
      running(content).short += ' Mordad.';
    },
    file: 'topics/running.json',
    field: 'short',
    says: /a date stamp/,
  },
  {
    rule: 'written-as-spoken',
    when: 'a number is written in digits',
    breakIt: (content) => {
      bridge(content).mistakes = ['Rest for 30 seconds.'];
    },
    file: 'exercises/bridge.json',
    field: 'mistakes',
    says: /digits/,
  },
  {
    rule: 'safety-lines-name-help',
    when: 'the emergency line lacks its number',
    breakIt: (content) => {
      content.locales.locales['en-AU'].emergencyLine =
        "Please call for help, or go to the emergency department. I can't call for you.";
    },
    file: 'locales.json',
    field: 'locales.en-AU.emergencyLine',
    says: /"triple zero"/,
  },
  {
    rule: 'safety-lines-name-help',
    when: 'a changed crisis number is not spoken',
    breakIt: (content) => {
      content.locales.locales['en-US'].crisis.number = 'one two three';
    },
    file: 'locales.json',
    field: 'locales.en-US.crisisLine',
    says: /"one two three"/,
  },
  {
    rule: 'reviewed-lately',
    when: 'a year went by without a look at the sources',
    breakIt: (content) => {
      running(content).reviewed = '2026-11-23';
    },
    file: 'topics/running.json',
    field: 'reviewed',
    says: /expired on 2027-11-23/,
    today: '2027-11-23',
  },
  {
    rule: 'reviewed-lately',
    when: 'a review is dated in the future',
    breakIt: (content) => {
      bridge(content).reviewed = '2030-01-01';
    },
    file: 'exercises/bridge.json',
    field: 'reviewed',
    says: /still to come/,
  },
  {
    rule: 'sources-can-be-spoken',
    when: 'a source is an abbreviation',
    breakIt: (content) => {
      running(content).sources = [{ name: 'NHS', kind: 'advice', ref: 'Back pain', read: TODAY }];
    },
    file: 'topics/running.json',
    field: 'sources.0',
    says: /not written as it is spoken/,
  },
  {
    rule: 'sources-can-be-spoken',
    when: 'a source cannot be found again',
    breakIt: (content) => {
      running(content).sources = [{ name: 'a doctor', kind: 'advice', ref: ' ', read: TODAY }];
    },
    file: 'topics/running.json',
    field: 'sources.0',
    says: /nothing to find/,
  },
  {
    rule: 'cited-once-read',
    when: 'a source is cited that nobody read',
    breakIt: (content) => {
      running(content).sources[0] = { name: 'a big study', kind: 'study', ref: 'Smith 2020' };
    },
    file: 'topics/running.json',
    field: 'sources.0',
    says: /"a big study", which nobody has read/,
  },
  {
    rule: 'cited-once-read',
    when: 'a source was read, but cannot be found again',
    breakIt: (content) => {
      bridge(content).sources[0] = { name: 'a leaflet', kind: 'advice', read: TODAY };
    },
    file: 'exercises/bridge.json',
    field: 'sources.0',
    says: /gives nothing to find it by/,
  },
  {
    rule: 'cited-once-read',
    when: 'a source is to be read one day',
    breakIt: ({ redFlags }) => {
      redFlags.sources[0] = { name: 'a page', kind: 'advice', ref: 'Signs', read: '2030-01-01' };
    },
    file: 'red-flags.json',
    field: 'sources.0',
    says: /still to come/,
  },
  {
    rule: 'evidence-was-read',
    when: 'a topic rests on studies, and none of its sources was read',
    breakIt: (content) => {
      const topic = running(content);
      topic.evidence = 'study';
      topic.sources = [{ name: 'a big study', kind: 'study' }];
    },
    file: 'topics/running.json',
    field: 'evidence',
    says: /no guideline or review or study among its sources was read/,
  },
  {
    rule: 'evidence-was-read',
    when: 'a guideline is claimed, and a hospital page is all that was read',
    breakIt: (content) => {
      const topic = running(content);
      topic.evidence = 'guideline';
      topic.sources = [{ name: 'a page', kind: 'advice', ref: 'Backs', read: TODAY }];
    },
    file: 'topics/running.json',
    field: 'evidence',
    says: /rests on a guideline, but no guideline/,
  },
  {
    rule: 'general-advice-is-heard',
    when: 'a marked sentence was reworded',
    breakIt: (content) => {
      running(content).generalAdvice = ['Rest for a month.'];
    },
    file: 'topics/running.json',
    field: 'generalAdvice.0',
    says: /"Rest for a month\.", which is not said/,
  },
  {
    rule: 'enough-ways-of-asking',
    when: 'a topic is asked in too few templates',
    breakIt: (content) => {
      running(content).facets = [];
      running(content).asked.length = 11;
    },
    file: 'topics/running.json',
    field: 'asked',
    says: /has 11 templates/,
  },
  {
    rule: 'enough-ways-of-asking',
    when: 'its templates stand for too little',
    breakIt: (content) => {
      running(content).facets = [];
      running(content).asked = Array.from({ length: 12 }, () => 'why does running hurt');
    },
    file: 'topics/running.json',
    field: 'asked',
    says: /expands to 1 utterances/,
  },
  {
    rule: 'enough-ways-of-asking',
    when: 'a template explodes',
    breakIt: (content) => {
      running(content).asked[0] = `why ${'(a|b) '.repeat(8)}`;
    },
    file: 'topics/running.json',
    field: 'asked.0',
    says: /expands to 256 utterances/,
  },
  {
    rule: 'enough-ways-of-asking',
    when: 'a template cannot be read',
    breakIt: (content) => {
      running(content).asked[0] = 'why (does running';
    },
    file: 'topics/running.json',
    field: 'asked.0',
    says: /template "why \(does running"/,
  },
  {
    rule: 'ways-of-asking-can-be-said',
    when: 'a way of asking holds a mark',
    breakIt: (content) => {
      running(content).asked[0] = 'why, running?';
    },
    file: 'topics/running.json',
    field: 'asked.0',
    says: /cannot be a sample/,
  },
  {
    rule: 'one-topic-each',
    when: 'two topics claim the same words, spelled two ways',
    breakIt: (content) => {
      item(content.topics, 'emergency-signs').asked = ['is it time for the e.r.'];
      item(content.topics, 'see-doctor').asked = ['is it time for the er'];
    },
    file: 'topics/see-doctor.json',
    field: 'asked.0',
    says: /also asked in topics\/emergency-signs\.json/,
  },
  {
    rule: 'labels-tell-topics-apart',
    when: 'a label could pick either of two topics',
    breakIt: (content) => {
      item(content.topics, 'what-not-to-do').labels.push('Sit ups');
    },
    file: 'topics/what-not-to-do.json',
    field: 'labels.3',
    says: /also names topics\/sit-ups\.json/,
  },
  {
    rule: 'doses-inside-published-ranges',
    when: 'a harder form leaves what is published',
    breakIt: (content) => {
      bridge(content).harder = [{ say: 'Hold on.', dose: { hold: 40 } }];
    },
    file: 'exercises/bridge.json',
    field: 'harder.0.dose.hold',
    says: /40 is outside the published 2 to 15/,
  },
  {
    rule: 'doses-inside-published-ranges',
    when: 'a routine asks for more than is published',
    breakIt: (content) => {
      item(content.routines, 'after-run').moves[0] = { exercise: 'rotational-stretch', reps: 11 };
    },
    file: 'routines/after-run.json',
    field: 'moves.0.reps',
    says: /11 is above/,
  },
  {
    rule: 'levels-gated',
    when: 'a superman turns up in a gentle routine',
    breakIt: (content) => {
      item(content.routines, 'gentle-morning').moves.push({ exercise: 'superman', reps: 3 });
    },
    file: 'routines/gentle-morning.json',
    field: 'moves.5.exercise',
    says: /"superman" is level 3/,
  },
  {
    rule: 'levels-gated',
    when: 'the hardest move has no way round',
    breakIt: (content) => {
      item(content.routines, 'strengthen').moves = [{ exercise: 'superman', reps: 3 }];
    },
    file: 'routines/strengthen.json',
    field: 'moves.0.exercise',
    says: /no move to do instead/,
  },
  {
    rule: 'levels-gated',
    when: 'the way round is as hard',
    breakIt: (content) => {
      item(content.routines, 'strengthen').moves = [
        { exercise: 'superman', reps: 3, insteadIfHurt: 'superman' },
      ];
    },
    file: 'routines/strengthen.json',
    field: 'moves.0.insteadIfHurt',
    says: /as hard as/,
  },
  {
    rule: 'sides-equal',
    when: 'nobody says how to reach the other side',
    breakIt: (content) => {
      delete item(content.exercises, 'lateral-leg-lift').turnOver;
    },
    file: 'exercises/lateral-leg-lift.json',
    field: 'turnOver',
    says: /is needed/,
  },
  {
    rule: 'sides-equal',
    when: 'an alternating move never names its sides',
    breakIt: (content) => {
      const move = item(content.exercises, 'knee-to-chest');
      move.start = ['Lie back.'];
      move.steps = ['Draw a knee in.'];
      move.cues = { up: 'In.', hold: 'Hold.', down: 'Down.', breath: 'Breathe.' };
    },
    file: 'exercises/knee-to-chest.json',
    field: 'cues',
    says: /never says which side/,
  },
  {
    rule: 'sides-equal',
    when: 'a move without sides favours one',
    breakIt: (content) => {
      bridge(content).steps.push('Lift your left leg.');
    },
    file: 'exercises/bridge.json',
    field: 'sides',
    says: /name a side/,
  },
  {
    rule: 'followed-by-ear',
    when: 'a step needs eyes',
    breakIt: (content) => {
      bridge(content).steps.push('Lift them like this.');
    },
    file: 'exercises/bridge.json',
    field: 'steps',
    says: /"like this" needs eyes/,
  },
  {
    rule: 'few-position-changes',
    when: 'a routine goes back to a position it left',
    breakIt: (content) => {
      item(content.routines, 'after-run').moves.push({ exercise: 'bridge', reps: 6 });
    },
    file: 'routines/after-run.json',
    field: 'moves.4',
    says: /goes back from hands-and-knees to on-back/,
  },
  {
    rule: 'few-position-changes',
    when: 'a routine for a chair lies down',
    breakIt: (content) => {
      item(content.routines, 'chair-break').moves.push({ exercise: 'bridge', reps: 6 });
    },
    file: 'routines/chair-break.json',
    field: 'moves.3',
    says: /is on-back in a routine for the chair/,
  },
  {
    rule: 'forms-exist',
    when: 'a move is asked for sitting down and has no words for it',
    breakIt: (content) => {
      item(content.routines, 'chair-break').moves = [{ exercise: 'bridge', reps: 6, form: 'seated' }];
    },
    file: 'routines/chair-break.json',
    field: 'moves.0.form',
    says: /no seated form/,
  },
  {
    rule: 'minutes-named',
    when: 'a name promises minutes that the routine does not know',
    breakIt: (content) => {
      item(content.routines, 'chair-break').name = 'three-minute break';
    },
    file: 'routines/chair-break.json',
    field: 'minutes',
    says: /is absent, but the name is "three-minute break"/,
  },
  {
    rule: 'figures-name-moves',
    when: 'a picture is of nothing we know',
    breakIt: (content) => {
      item(content.figures.figures, 'bridge').id = 'handstand';
    },
    file: 'figures/handstand.json',
    field: 'id',
    says: /"handstand", which does not exist/,
  },
  {
    rule: 'figures-name-moves',
    when: 'a picture has one side and the move has two',
    breakIt: (content) => {
      const { figures } = content.figures;
      item(figures, 'superman').variants = item(figures, 'bridge').variants;
    },
    file: 'figures/superman.json',
    field: 'variants',
    says: /has no sides, unlike "superman"/,
  },
  {
    rule: 'figures-name-moves',
    when: 'a picture is of a form that nobody does',
    breakIt: (content) => {
      item(content.figures.figures, 'bridge').id = 'bridge.standing';
    },
    file: 'figures/bridge.standing.json',
    field: 'id',
    says: /a form that "bridge" does not have/,
  },
  {
    rule: 'figures-for-every-form',
    when: 'a form that a routine guides is not drawn',
    breakIt: (content) => {
      const { figures } = content.figures;
      content.figures.figures = figures.filter(({ id }) => id !== 'cat-stretch.standing');
    },
    file: 'routines/standing-break.json',
    field: 'moves.2',
    says: /no picture of "cat-stretch.standing"/,
  },
  {
    rule: 'figures-for-every-form',
    when: 'a move in bed is drawn on the floor',
    breakIt: (content) => {
      delete item(content.figures.figures, 'knee-to-chest').inBed;
    },
    file: 'routines/bed-stretch.json',
    field: 'moves.2',
    says: /done in bed/,
  },
  {
    rule: 'figures-fit-their-picture',
    when: 'a wall is higher than the picture',
    breakIt: (content) => {
      const [, wall] = item(content.figures.figures, 'pelvic-tilt.standing').equipment;
      if (wall?.kind === 'wall') wall.height = 1200;
    },
    file: 'figures/pelvic-tilt.standing.json',
    field: 'equipment.1',
    says: /leaves the picture/,
  },
  {
    rule: 'figures-are-bodies',
    when: 'an arm grows',
    breakIt: (content) => {
      endOfBridge(content).handR[0] += 30;
    },
    file: 'figures/bridge.json',
    field: 'variants.both',
    says: /at 1: wristR to handR is not 70 long/,
  },
  {
    rule: 'figures-are-bodies',
    when: 'the feet leave the floor',
    breakIt: (content) => {
      for (const joint of ['ankleL', 'heelL', 'toeL'] as const) endOfBridge(content)[joint][1] += 12;
    },
    file: 'figures/bridge.json',
    field: 'variants.both',
    says: /at 1: heelL is 12 off the floor/,
  },
  {
    rule: 'figures-fit-their-picture',
    when: 'the camera is too near',
    breakIt: (content) => {
      item(content.figures.figures, 'bridge').camera.scale = 0.5;
    },
    file: 'figures/bridge.json',
    field: 'variants.both',
    says: /head leaves the picture at 0/,
  },
];

describe('a rule of the content', () => {
  test.each(CASES)('$rule notices when $when', ({ rule, breakIt, file, field, says, today }) => {
    expect(saidBy(rule, breakIt, today)).toContainEqual({
      file,
      field,
      message: expect.stringMatching(says),
    });
  });

  test('has a failing case, a name of its own and a reason', () => {
    const cased = new Set(CASES.map(({ rule }) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !cased.has(name))).toEqual([]);
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { why } of RULES) expect(why).toMatch(/^.{30,}[.]$/);
  });
});

const STALE = {
  rule: 'plain-words',
  file: 'topics/running.json',
  field: 'short',
  why: 'it once said so',
};

describe('the content that ships', () => {
  test('has no findings but of an exception that nothing needs any more', () => {
    expect(schemaFindings).toEqual([]);
    expect(checkContent(shipped, TODAY, [...EXCEPTIONS, STALE])).toEqual([
      {
        file: 'topics/running.json',
        field: 'short',
        message: expect.stringMatching(/exception to plain-words, but keeps it now/),
      },
    ]);
  });

  test('shows all findings together, by path', () => {
    const broken = structuredClone(shipped);
    item(broken.topics, 'running').short = 'Just run for 5 miles.';
    item(broken.topics, 'sit-ups').short = 'Ask your {vet}.';
    item(broken.exercises, 'bridge').steps = ['Lift like this.'];
    const files = checkContent(broken, TODAY).map(({ file }) => file);
    expect(files).toEqual([...files].sort());
    expect(new Set(files)).toEqual(
      new Set(['exercises/bridge.json', 'topics/running.json', 'topics/sit-ups.json']),
    );
  });
});

describe('an exception to a rule', () => {
  test('hides exactly its finding', () => {
    const without = checkContent(shipped, TODAY, []).map(({ file, field }) => `${file} ${field}`);
    expect(without.sort()).toEqual(EXCEPTIONS.map(({ file, field }) => `${file} ${field}`).sort());
  });
});
