/** Everything a conversation needs of guided routines. */

export { answerMidway } from './aside';
export { carryOn, endedMidway, offerToCarryOn } from './carry-on';
export { guideCommand, heardNothingClear } from './commands';
export { describeExercise, describeRoutine, listExercises } from './describe';
export { startExercise, startRoutine } from './start';
