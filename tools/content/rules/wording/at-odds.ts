/** What the lists that we began with say, and guidance does not: each kind is refused wherever it would be heard. */
import type { Content, Finding, Rule } from '../rule';
import { sentencesOf, spoken } from '../spoken';

interface AtOdds {
  says: RegExp;
  /** What guidance says in its place. */
  because: string;
}

const AT_ODDS: readonly AtOdds[] = [
  {
    says: /\b(strain|pulled muscle|weak core|posture)\w*\b.*\b(is|are) the (most common|main|usual|number one) (cause|reason)|(most common|main|usual) cause (is|of)\b.*\b(strain|muscle)/i,
    because: 'for nearly everyone nobody can name one cause',
  },
  {
    says: /\b(settle|heal|go|goes|gone|clear|end|recover)\w*\b(?!.*\bbetter\b).*\b(in|within|after)( about)? six weeks/i,
    because: 'most are much better in six weeks, and many are not over it',
  },
  {
    says: /\bonly (a|an|the|your) (check-?up|doctor|scan|visit|exam) can (tell|say|show|know)/i,
    because: 'a checkup rules out what is serious, and can seldom name the part',
  },
  {
    says: /\bfifty[- ]five\b|\bfirst attack (after|past|over) (?!fifty\b)|\battack\b.*\bbefore (?!twenty\b)/i,
    because: 'one sign has one pair of ages: fifty and twenty',
  },
  {
    says: /\b(bend|stretch|round|fold)\w*\b.*\b(as soon as you wake|right after waking|on waking|first thing)|\bafter waking\b/i,
    because: 'bends are left until somebody has been up a while',
  },
  {
    says: /^(?=.*\bpregnan)(?=.*\b(doctor|\{doctor\}|call)\b)(?!.*\bmidwife\b)/i,
    because: 'in pregnancy the midwife or maternity unit comes first',
  },
];

/** Firming up all round is another action than drawing in, and is asked about by its own name. */
function bracingNames({ exercises }: Content): Finding[] {
  return exercises.flatMap(({ id, name, synonyms }) =>
    [name, ...synonyms]
      .filter((said) => /\bbrac(e|es|ing)\b/i.test(said))
      .map((said) => ({
        file: `exercises/${id}.json`,
        field: 'synonyms',
        message: `is called "${said}": bracing is no exercise of ours`,
      })),
  );
}

export const asGuidanceSays: Rule = {
  name: 'as-guidance-says',
  why: 'Some of what people are told of old is at odds with guidance; mended once, it must not come back.',
  check: (content) => [
    ...spoken(content).flatMap(({ file, field, lines }) =>
      lines
        .flatMap(sentencesOf)
        .flatMap((sentence) =>
          AT_ODDS.filter(({ says }) => says.test(sentence)).map(
            ({ because }): Finding => ({ file, field, message: `says "${sentence}": ${because}` }),
          ),
        ),
    ),
    ...bracingNames(content),
  ],
};
