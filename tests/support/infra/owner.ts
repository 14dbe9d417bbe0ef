/** Who deploys in the tests. */
export const SKILL_ID = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';
export const ALEXA = { vendorId: 'M123', alexaSecret: 'back-coach/lwa' };
/** Without one each synthesis says loudly that nobody hears the alarms. */
export const EMAIL = 'owner@example.com';
