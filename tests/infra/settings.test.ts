/** What a deploy refuses before it builds anything. */
import { settingsFrom } from '../../infra/settings';
import { SCREENS } from '../../infra/stages';
import { SCREEN_USES } from '../../lambda/alexa/request';
import { ALEXA, SKILL_ID } from '../support/infra/owner';

const given = (context: Record<string, string>) => () => settingsFrom((name) => context[name]);

describe('A deploy', () => {
  it('is of the development stage unless told otherwise', () => {
    expect(given({})()).toMatchObject({ stage: { name: 'dev', keep: false } });
    expect(given({})().stage.endpoints).toHaveLength(1);
  });

  it('of the live stage is refused without a skill id', () => {
    expect(given({ stage: 'live' })).toThrow(/live stage .* skillId/s);
    expect(given({ stage: 'live', ...ALEXA })).toThrow(/skillId/);
    expect(given({ stage: 'live', skillId: SKILL_ID })().stage).toMatchObject({
      skillId: SKILL_ID,
      keep: true,
    });
  });

  it('of the live stage may go first without an id, if it makes the skill and so can lock itself', () => {
    expect(given({ stage: 'live', firstDeploy: 'true' })).toThrow(/skillId/);
    expect(given({ stage: 'live', firstDeploy: 'true', ...ALEXA })().stage.skillId).toBeUndefined();
  });

  it('sends screens what its stage says, or what the command line says', () => {
    expect(given({})().stage.screens).toBe('guide');
    expect(given({ screens: 'off' })().stage.screens).toBe('off');
    expect(new Set<string>(SCREENS)).toEqual(new Set(SCREEN_USES));
  });

  it.each([
    ['a stage there is not', { stage: 'prod' }, /No stage "prod".*dev or live/],
    ['a stage named like a property of every object', { stage: 'constructor' }, /No stage/],
    ['a skill id that is none', { skillId: 'amzn1.ask.skill.mine' }, /not a skill id/],
    ['a vendor without a secret', { vendorId: 'M1' }, /alexaSecret/],
    ['a word for screens that there is not', { screens: 'on' }, /"on".*guide or pages or off/],
    ['pictures that no app would fetch', { picturesUrl: 'http://pictures.test/moves' }, /https alone/],
    ['a secret without a vendor', { alexaSecret: 'x' }, /vendorId/],
  ])('is refused with %s', (_what, context, message) => {
    expect(given(context)).toThrow(message);
  });
});
