/** Everything a conversation needs of guided routines. */

export { askedOfDescribed, askedOfMoves } from './about-move';
export { carryOn, endedMidway, offerToCarryOn } from './carry-on';
export { describeExercise, describeRoutine, isForDoctor, listExercises } from './describe';
export { keepFinished, respondAfterwards, settled } from './ending/settled';
export { getUp } from './ending/up';
export { feelsUnwell } from './midway/body';
export { respondMidway } from './midway/midway';
export { startExercise, startRoutine } from './start';
