/** What hears the body's signals, with the words that ship, and rows of what is a signal and what is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodySignal } from '../../../lambda/domain/body-signals';
import { shippedBodySignalModel } from '../../../lambda/domain/body-signals/shipped';
import type { BodySignal } from '../../../lambda/domain/meaning';
import { tokens } from '../../../lambda/domain/text/tokens';
import { model } from '../red-flags/model';

export const { spelling } = model;
export const bodyModel = shippedBodySignalModel(model.assertion);

export const heard = (said: string) => bodySignal(tokens(said, spelling), bodyModel);

/** `accept`: the signals that fit; none for what must not stop a move. */
export interface Row {
  text: string;
  accept: BodySignal[];
}

export const rowsOf = (file: string): Row[] =>
  readFileSync(join(__dirname, '../../data', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
