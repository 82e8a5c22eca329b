import { type ExpandSpec, UNIT_SHIFTS } from '@penstroke/augment';
import type { Preset } from './preset.ts';

/** The names that `--expand` takes besides `none`. */
export type ExpandName = 'shifts' | 'flip-horizontal' | 'flip-vertical';

/** Copies that `--expand NAME` adds to the training set. */
export const expandPresets: Readonly<Record<ExpandName, Preset<readonly ExpandSpec[]>>> = {
  shifts: { label: 'shifted by 1 pixel right, left, up and down', spec: UNIT_SHIFTS },
  'flip-horizontal': { label: 'mirrored left to right', spec: [{ kind: 'flip', axis: 'horizontal' }] },
  'flip-vertical': { label: 'mirrored top to bottom', spec: [{ kind: 'flip', axis: 'vertical' }] },
};
