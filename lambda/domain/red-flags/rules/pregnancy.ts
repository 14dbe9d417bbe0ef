/** Signs of pregnancy that no back pain needs to go with: bleeding, waters, tightenings, a child that moves less. */
import { type Rule, rulesOf } from './rule';

export const PREGNANCY_EMERGENCY: readonly Rule[] = rulesOf('pregnancy-bleeding', 'emergency', [
  {
    example: "i'm pregnant and there's blood everywhere",
    not: "i'm pregnant and there's a bit of blood",
    when: (said) => said.knows('pregnant') && said.has('heavyBleeding'),
  },
]);

export const PREGNANCY_SIGN: readonly Rule[] = rulesOf('pregnancy-sign', 'today', [
  {
    example: "i'm twenty weeks pregnant and i'm spotting",
    not: "i'm pregnant and my gums are bleeding",
    when: (said) => said.knows('pregnant') && said.has('birthSign') && !said.asks,
  },
]);
