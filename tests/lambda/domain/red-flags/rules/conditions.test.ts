/** What several rules ask of a message, each asked by itself. */
import type { Mentions } from '../../../../../lambda/domain/red-flags/mentions';
import {
  areTiredLegs,
  hurtsBack,
  hurtsBackMoreThanSore,
  isEverydayNumb,
  isMidExercise,
  isMoved,
  isSomeoneElses,
  isTold,
  namesBack,
} from '../../../../../lambda/domain/red-flags/rules/conditions';
import { readingOf } from '../../../../support/red-flags/readings';

/** Of these sentences, those of which it holds. */
const holding = (condition: (said: Mentions) => boolean, sentences: readonly string[]) =>
  sentences.filter((words) => condition(readingOf(words)));

function parts(condition: (said: Mentions) => boolean, fits: readonly string[], others: readonly string[]) {
  expect(holding(condition, fits)).toEqual(fits);
  expect(holding(condition, others)).toEqual([]);
}

test('feet and hands go numb every day: sat on, knelt on, gripping or cold', () => {
  parts(
    isEverydayNumb,
    [
      'my feet went numb from kneeling',
      'my foot went dead from sitting on it',
      'my foot fell asleep because i sat on it',
      'my thigh is numb from the epidural',
      'my hands went dead from the strimmer',
      'my fingers are numb from gripping the handlebars',
      'my toes went numb in the snow',
      'my toes went dead in the freezing cold with ice on them',
      'my toes went numb in the snow and my back is stiff from shovelling',
    ],
    [
      'my feet went numb',
      'my feet went numb from kneeling and my back hurts',
      'my feet went numb from kneeling and i have sciatica',
      'my feet went numb from kneeling and my bladder is bad',
      'my feet went numb from kneeling and i keep wetting myself',
      "my feet went numb from kneeling and i can't pee",
      'my feet went numb and it is not from kneeling',
      'my toes went numb and it was not from the cold',
      'my toes went numb in the snow and my back is in agony',
      'my toes went numb in the snow and my back is stiff and in agony',
      'my toes went numb in the snow and so did my back',
      'my thighs went numb in the snow',
      'my hands went numb in the snow and so did my legs',
      'my toes went numb in the snow and my thighs are numb',
      'my fingers and legs are numb from gripping the handlebars',
      'my bottom is numb from gripping the handlebars',
    ],
  );
});

test('legs are tired by the workout that is named, and by nothing else', () => {
  parts(
    areTiredLegs,
    [
      'my legs are like jelly after leg day',
      'both legs are shaky after leg day',
      'both legs ache after leg day',
      "i can't walk after leg day",
      'dead legs after leg day',
      'weak after leg day and my back is stiff',
    ],
    [
      'my legs are like jelly',
      'my arms ache after leg day',
      'my legs are like jelly and it is not from leg day',
      'my left leg is weak after leg day',
      'my legs are weak after leg day and i have sciatica',
      'my legs are weak after leg day and they are numb',
      "my legs are weak after leg day and i can't feel my feet",
      'my legs are weak after leg day and i keep wetting myself',
      "my legs are weak after leg day and i can't pee",
      'my legs are weak after leg day and my groin is sore',
      'my legs are weak after leg day and my back hurts',
      'my legs are weak after leg day and my back is so bad',
    ],
  );
});

test('whoever is moved goes weak', () => {
  parts(
    isMoved,
    ['my legs went weak when i saw the price', 'i went weak when i saw the price and my back is stiff'],
    [
      'my legs went weak',
      'my legs hurt when i saw the price',
      'my legs went weak when i saw the price and my back hurts',
      'my legs went weak when i saw the price and they tingle',
      'my legs went weak and numb when i saw the price',
    ],
  );
});

test('legs shake while they are held up, or in the last round', () => {
  parts(
    isMidExercise,
    ['my legs are shaky holding the plank', 'my legs are shaky on the last rep'],
    [
      'my legs are shaky',
      'my legs hurt holding the plank',
      'my legs are shaky holding the plank and my back hurts',
      'my legs are shaky on the last rep and numb',
      "my legs are shaky on the last rep and i can't feel my feet",
    ],
  );
});

test('a back hurts by any name, and more than a workout makes it', () => {
  parts(
    hurtsBack,
    ['my back hurts', 'i have sciatica', 'my back is awful', 'my back is sore'],
    ['my back is long', 'my knee is awful', 'i am awful at this and later on today we will look at my back'],
  );
  parts(
    hurtsBackMoreThanSore,
    ['my back hurts', 'my back is in agony', 'my back is awful'],
    ['my back is sore', 'my back is tight after the gym', 'my knee hurts', 'my knee is awful'],
  );
  parts(namesBack, ['my back is long', 'i have sciatica'], ['my knee hurts']);
});

test('told is what somebody has, or what is stated with a pain', () => {
  parts(
    isTold,
    ['my leg is numb', 'does numbness matter in my leg', 'numb and back pain', 'numb back'],
    ['does numbness matter', 'is back pain bad', 'numb'],
  );
});

test("it is somebody else's where what hurts is the speaker's own back", () => {
  const legs = (said: Mentions) => isSomeoneElses(said, said.find('legs'));
  parts(
    legs,
    [
      'my back is bad and my mum has bad legs',
      'my sciatica is bad and my mum has bad legs',
      'i ache and my mum has bad legs',
    ],
    [
      'my mum has bad legs',
      'my back is bad and i have bad legs',
      'my back is bad and my mum and i have bad legs and my legs are bad',
    ],
  );
});
