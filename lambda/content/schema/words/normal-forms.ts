/** How spoken words are brought to one spelling before they are understood, compiled from `words/normal-forms.json`. */

export interface NormalForms {
  /** Words that lost their apostrophe; only forms that are no other word: "dont", and not "well". */
  apostrophes: Readonly<Record<string, string>>;
  /** Said without meaning anything. */
  fillers: readonly string[];
  /** Regular expressions and what takes their place, in this order: what is said in short, as it is said in full. */
  contractions: readonly (readonly string[])[];
  /** The same for words that speech recognition writes in several ways, once their numbers are digits. */
  variants: readonly (readonly string[])[];
}
