/** Everything a conversation needs of guided routines. */

export { answerMidway } from './aside';
export { carryOn, endedMidway, offerToCarryOn } from './carry-on';
export { guideCommand, heardNothingClear } from './commands';
export { describeExercise, listExercises } from './describe';
export { afterGate, startExercise, startRoutine } from './start';
