/** Times and sizes as people read them. */

/** Time of day of a virtual moment, in UTC as the transcripts have it: "08:01:04". */
export function timeOfDay(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19);
}

/** "2 Mar 2026, 08:03:34". */
export function dateAndTime(ms: number): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(ms);
  return `${day}, ${timeOfDay(ms)}`;
}

/** Minutes and seconds: "2:07". */
export function length(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "3.9 s", "12 s". */
export function seconds(ms: number): string {
  const s = ms / 1000;
  return `${Number.isInteger(s) || s >= 100 ? Math.round(s) : s.toFixed(1)} s`;
}

/** "3,088". */
export function count(n: number): string {
  return n.toLocaleString('en-US');
}

/** "83 %". */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
