export { philox4x32 } from './philox.ts';
export { purposeId } from './purpose-id.ts';
export { createRandom, type RandomSource } from './random-source.ts';
export { parseSeed, type Seed, seedWords } from './seed.ts';
