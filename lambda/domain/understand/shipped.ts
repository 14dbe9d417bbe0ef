/** The hearing that ships. Half of the code and data of the skill: loaded only for a turn that brings raw words. */
import { knowledge } from '../../knowledge';
import { hearingOf } from './hearing';

export const hearing = hearingOf(knowledge);
