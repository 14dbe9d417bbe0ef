/** Words of a text that may tell something of a person: what must not be kept of a warning sign is looked for by them. */

/** The names of our own fields, such as "noticeHeard", are the same for everybody. */
export function withoutFieldNames(json: string): string {
  return json.replace(/"\w+":/g, ' ');
}

/** Words too common to tell anything of a person: every record and log line of ours may hold them by chance. */
const COMMON = new Set(
  (
    'about after again also back because been before being call could doctor does done down emergency feel feels from going have help hurt ' +
    'hurts just know like more much near next once only over pain really said says should since some start started ' +
    'still stop than that their them then there these they this time today under very want warm week well went were ' +
    'what when where which while will with would year your yourself myself'
  ).split(' '),
);

/** Telling words of a text, lower case; "RedFlagSaddleNumbness" counts as its four words. */
export function contentWords(text: string): string[] {
  const words =
    text
      .replace(/([a-z])(?=[A-Z])/g, '$1 ')
      .toLowerCase()
      .match(/[a-z']+/g) ?? [];
  return words.filter((word) => word.length > 3 && !COMMON.has(word));
}
