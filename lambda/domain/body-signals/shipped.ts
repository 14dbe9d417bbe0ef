/** The words of the body's signals that ship, loaded with the rest of what reads words. */
import words from '../../content/generated/body-signal-words.json';
import { joined } from '../../content/joined';
import type { AssertionModel } from '../assertion';
import { type BodySignalModel, bodySignalModel } from './model';

export function shippedBodySignalModel(assertion: AssertionModel): BodySignalModel {
  return bodySignalModel(joined(words), assertion);
}
