export type { Augmentation, AugmentPosition } from './augmentation.ts';
export { compose } from './compose.ts';
export {
  AUGMENT_KINDS,
  type AugmentKind,
  type AugmentOptions,
  type AugmentSpec,
  augmentPreset,
  createAugmentation,
} from './create-augmentation.ts';
export { type CutoutOptions, cutout } from './cutout.ts';
export { type ElasticOptions, elastic } from './elastic.ts';
export { expandSet, UNIT_SHIFTS } from './expand-set.ts';
export type { ExpandableSet, ExpandOptions, ExpandSpec } from './expandable-set.ts';
export { createExpansion, type Expansion } from './expansion.ts';
export { fillWithPaper } from './fill-with-paper.ts';
export { type FlipAxis, flip } from './flip.ts';
export { type AffineOptions, type RandomAffineOptions, randomAffine } from './random-affine.ts';
export { type RandomErasingOptions, randomErasing } from './random-erasing.ts';
export { type RandomFlipOptions, randomFlip } from './random-flip.ts';
export { type RandomShiftOptions, randomShift } from './random-shift.ts';
export { type ShiftByOptions, shiftBy } from './shift-by.ts';
