import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { RedFlagsSchema } from '../../../lambda/content/schema/red-flag';
import { RULES } from '../../../lambda/domain/red-flags/rules';
import { expand } from '../../../tools/content/templates';
import { redFlags } from '../../support/red-flags/model';

const knowledge = join(__dirname, '../../../knowledge/en');
const read = (path: string): unknown => JSON.parse(readFileSync(join(knowledge, path), 'utf8'));
const content = v.parse(RedFlagsSchema, read('red-flags.json'));
const phrases = (said: readonly string[]) => said.flatMap(expand);

describe('what Alexa learns of the warning signs', () => {
  test('every statement of a flag is heard as that flag, with its urgency', () => {
    const wrong = content.flags.flatMap(({ id, urgency, said }) =>
      phrases(said).flatMap((text) => {
        const verdict = redFlags(text);
        const right = verdict?.kind === 'red-flag' && verdict.flag === id && verdict.urgency === urgency;
        return right ? [] : [{ id, text, verdict }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('every flag the guard can raise is in the data, with the same urgency, and none more', () => {
    const raised = [...new Set(RULES.stated.map(({ flag, urgency }) => `${flag} ${urgency}`))].sort();
    expect(content.flags.map(({ id, urgency }) => `${id} ${urgency}`).sort()).toEqual(raised);
  });

  test('no statement belongs to two flags, and every flag has at least ten', () => {
    const owners = content.flags.flatMap(({ said }) => phrases(said));
    expect(owners.filter((text, at) => owners.indexOf(text) !== at)).toEqual([]);
    expect(content.flags.filter(({ said }) => phrases(said).length < 10).map(({ id }) => id)).toEqual([]);
  });

  test('hopelessness, everyday numbness and the request for the list are each heard as such', () => {
    expect(phrases(content.despair.said).filter((text) => redFlags(text)?.kind !== 'despair')).toEqual([]);
    expect(phrases(content.gentle.said).filter((text) => redFlags(text)?.kind !== 'gentle-check')).toEqual(
      [],
    );
    expect(phrases(content.symptomList.said).filter((text) => redFlags(text) !== null)).toEqual([]);
  });

  test('the list read aloud and the gentle line keep to short sentences', () => {
    const { partOne, partTwo } = content.symptomList;
    const long = [...partOne, ...partTwo, ...content.gentle.line].filter(
      (line) => line.split(' ').length > 20,
    );
    expect(long).toEqual([]);
  });
});
