import { Mentions } from '../../../../lambda/domain/body-signals/mentions';
import { RULES } from '../../../../lambda/domain/body-signals/rules';
import { tokens } from '../../../../lambda/domain/text/tokens';
import { bodyModel, heard, spelling } from '../../../support/body-signals/heard';

describe.each(RULES.map((rule, at) => ({ at, ...rule })))('row $at', ({ at, signal, example, counter }) => {
  test(`hears "${example}", which without it is none or another`, () => {
    const mentions = new Mentions(tokens(example, spelling), bodyModel);
    expect(RULES.findIndex(({ when }) => when(mentions))).toBe(at);
    expect(RULES.find(({ when }, n) => n !== at && when(mentions))?.signal).not.toBe(signal);
    expect(heard(example)).toBe(signal);
  });

  test(`leaves "${counter}" alone`, () => {
    expect(heard(counter)).toBeNull();
  });
});
