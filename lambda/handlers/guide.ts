/** Everything a conversation needs of guided routines. */
export { guideCommand, heardNothingClear } from './guide-commands';
export { describeExercise, listExercises } from './guide-describe';
export { carryOn, endedMidway, offerToCarryOn } from './guide-lost';
export { answerMidway, whereAreWe } from './guide-midway';
export { type PlaceInRoutine, placeOf } from './guide-place';
export { afterGate, startExercise, startRoutine } from './guide-start';
