import { AUGMENT_KINDS, type AugmentKind, type AugmentSpec, augmentPreset } from '@penstroke/augment';
import { describeAugmentation } from './describe-augmentation.ts';
import type { Preset } from './preset.ts';

/** What `--augment NAME` and the page's check boxes stand for; the label is made of the spec. */
export const augmentPresets: Readonly<Record<AugmentKind, Preset<AugmentSpec>>> = Object.fromEntries(
  AUGMENT_KINDS.map((kind) => {
    const spec = augmentPreset(kind);
    return [kind, { label: describeAugmentation(spec), spec }];
  }),
) as Record<AugmentKind, Preset<AugmentSpec>>;
