/** Everything a conversation needs of guided routines. */

export { answerMidway, whereAreWe } from './aside';
export { carryOn, endedMidway, offerToCarryOn } from './carry-on';
export { guideCommand, heardNothingClear } from './commands';
export { describeExercise, listExercises } from './describe';
export { type PlaceInRoutine, placeOf } from './position';
export { afterGate, startExercise, startRoutine } from './start';
