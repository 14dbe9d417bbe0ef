/** The lines spoken when it matters most must name the number, and never promise a call. */
import type { Finding, Rule } from './rule';
import { everyLocale } from './spoken';

export const linesNameHelp: Rule = {
  name: 'safety-lines-name-help',
  why: 'In an emergency the one thing that counts is the number of that country, said as digits.',
  check: (content) =>
    everyLocale(content).flatMap(([locale, words]) => {
      const missing = (line: 'emergencyLine' | 'todayLine' | 'crisisLine', what: string): Finding[] =>
        words[line].includes(what)
          ? []
          : [{ file: 'locales.json', field: `locales.${locale}.${line}`, message: `does not say "${what}"` }];
      return [
        ...missing('emergencyLine', words.emergency),
        ...missing('emergencyLine', words.er),
        ...missing('emergencyLine', "I can't call for you."),
        ...missing('todayLine', words.emergency),
        ...missing('crisisLine', words.crisis.name),
        ...missing('crisisLine', words.crisis.number),
        ...missing('crisisLine', words.emergency),
      ];
    }),
};
