/** Which figure shows a move: named without loading any. */

/** A form without a drawing of its own has none: that of another form would show another position. */
export function figureIdOf(exercise: string, form: string | undefined): string {
  return form === undefined ? exercise : `${exercise}.${form}`;
}
