/** How sure one must be to answer; chosen by cross-validation, see docs/decisions/0030. */

export const THRESHOLDS = {
  /** Probability of all topics together from which a question counts as ours. */
  topic: 0.6,
  /** Second-best topic as a share of the best, from which we ask instead of guessing. */
  close: 0.85,
  /** The same of two topics about getting help, from which the safer one answers. */
  safer: 0.4,
  /** Probability a command, exercise, routine or hand-off needs. */
  other: 0.25,
};
export type Thresholds = typeof THRESHOLDS;
