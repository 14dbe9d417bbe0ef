/** The commands that a guide tells people to type. */

export interface Command {
  /** Line of the guide, from 1. */
  line: number;
  /** As typed, with every stand-in filled in. */
  text: string;
}

/** What a reader is told to put in place of these: values of the right shape that belong to nobody. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/\bACCOUNT\b/g, '123456789012'],
  [/\bM\.\.\./g, 'M123'],
  [/\bEndpointArn\b/g, 'arn:aws:lambda:us-east-1:123456789012:function:Skill:live'],
  [/\bSkillId\b/g, 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef'],
  [/\bNAME\b/g, 'BackCoach-Errors'],
];

/** Every line of the blocks marked `sh`. Other blocks show what is printed. */
export function commandsIn(markdown: string): Command[] {
  let inside = false;
  return markdown.split('\n').flatMap((text, index) => {
    const fence = /^\s*```(\w*)/.exec(text);
    if (fence) {
      inside = !inside && fence[1] === 'sh';
      return [];
    }
    if (!inside || text.trim() === '') return [];
    const filled = STAND_INS.reduce((said, [from, to]) => said.replace(from, to), text.trim());
    return [{ line: index + 1, text: filled }];
  });
}

/** The values that a command passes with `-c name=value`. */
export function contextIn(command: string): Record<string, string> {
  return Object.fromEntries(
    [...command.matchAll(/ -c (\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
