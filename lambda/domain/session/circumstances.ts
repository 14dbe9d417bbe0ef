/** What somebody may be that makes the usual answer another one. */

/** Pregnant, young or old, which makes the usual answer another one; named by words that nobody says, for those are kept nowhere. */
export const CIRCUMSTANCES = ['antenatal', 'juvenile', 'geriatric'] as const;
