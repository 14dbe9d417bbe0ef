/** fast-check with one seed for all tests: the same run twice says the same twice. `SEED=7 npm test` tries other cases. */
import fc from 'fast-check';

const { SEED = '20261123' } = process.env;
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED) });

export default fc;
