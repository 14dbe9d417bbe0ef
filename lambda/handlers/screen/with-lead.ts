/** What is said, as it is read: the first sentences large, and the rest below. */
import type { Reply } from '../turn';

/** So many characters are read at a glance. */
const GLANCE = 90;

export function withLead({ say }: Pick<Reply, 'say'>): { lead: string; text: string[] } {
  const sentences = say.flatMap((beat) => ('say' in beat ? [beat.say] : []));
  const [first = '', ...rest] = sentences;
  let lead = first;
  while (rest[0] !== undefined && lead.length + rest[0].length < GLANCE) lead = `${lead} ${rest.shift()}`;
  return { lead, text: rest };
}

/** The same with the last sentence, which says what to ask, on top of what comes before it. */
export function askFirst({ say }: Pick<Reply, 'say'>): { title: string; lead: string; note: string } {
  const sentences = say.flatMap((beat) => ('say' in beat ? [beat.say] : []));
  const [title = '', ...rest] = sentences;
  const lead = rest.pop() ?? title;
  return { title, lead, note: rest.join(' ') };
}
