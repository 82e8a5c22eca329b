import type { Augmentation } from './augmentation.ts';
import { compose } from './compose.ts';
import { type CutoutOptions, cutout } from './cutout.ts';
import { type ElasticOptions, elastic } from './elastic.ts';
import { type RandomAffineOptions, randomAffine } from './random-affine.ts';
import { type RandomErasingOptions, randomErasing } from './random-erasing.ts';
import { type RandomFlipOptions, randomFlip } from './random-flip.ts';
import { type RandomShiftOptions, randomShift } from './random-shift.ts';
import { show } from './validate.ts';

/** The options of each kind of random augmentation. */
export interface AugmentOptions {
  shift: RandomShiftOptions;
  flip: RandomFlipOptions;
  affine: RandomAffineOptions;
  elastic: ElasticOptions;
  cutout: CutoutOptions;
  erasing: RandomErasingOptions;
}

/** The name of a random augmentation in a spec. */
export type AugmentKind = keyof AugmentOptions;

/** A random augmentation as plain JSON: its kind, and the options of the function of that kind. */
export type AugmentSpec = { [Kind in AugmentKind]: { readonly kind: Kind } & AugmentOptions[Kind] }[AugmentKind];

interface Entry<Options> {
  readonly create: (options: Options) => Augmentation;
  readonly options: readonly (keyof Options)[];
  /** Values for a first try on 28x28 digits. */
  readonly preset: Options;
}

const ENTRIES: { readonly [Kind in AugmentKind]: Entry<AugmentOptions[Kind]> } = {
  shift: { create: randomShift, options: ['maxShiftPixels', 'fill'], preset: { maxShiftPixels: 1 } },
  flip: { create: randomFlip, options: ['axis', 'probability'], preset: { axis: 'horizontal' } },
  affine: {
    create: randomAffine,
    options: ['angleDegrees', 'scale', 'shearDegrees', 'shiftPixels', 'fill'],
    preset: { angleDegrees: 10, scale: [0.9, 1.1], shearDegrees: 10, shiftPixels: 2 },
  },
  elastic: { create: elastic, options: ['alpha', 'sigma', 'fill', 'affine'], preset: { alpha: 34, sigma: 4 } },
  cutout: { create: cutout, options: ['sizePixels', 'probability', 'fill'], preset: { sizePixels: 8 } },
  erasing: { create: randomErasing, options: ['probability', 'area', 'aspect', 'fill'], preset: {} },
};

/** The kinds a spec may have. */
export const AUGMENT_KINDS: readonly AugmentKind[] = Object.keys(ENTRIES) as AugmentKind[];

/**
 * A spec of one kind with values for a first try on 28x28 digits, for callers that have only the name.
 *
 * @throws RangeError for an unknown kind
 *
 * @example
 * augmentPreset('elastic'); // { kind: 'elastic', alpha: 34, sigma: 4 }
 */
export function augmentPreset(kind: AugmentKind): AugmentSpec {
  checkKind('augmentPreset', kind);
  return { kind, ...ENTRIES[kind].preset } as AugmentSpec;
}

/**
 * Creates the composition of augmentations given as plain JSON, the first applied first.
 *
 * @param specs as they come out of a file; checked, unknown options included
 * @returns an `Augmentation` over float32 images; of no specs, one that copies
 * @throws TypeError, RangeError that name the spec and the option
 *
 * @example
 * const augment = createAugmentation([{ kind: 'elastic', alpha: 34, sigma: 4 }, { kind: 'cutout', sizePixels: 6 }]);
 */
export function createAugmentation(specs: readonly AugmentSpec[]): Augmentation {
  if (!Array.isArray(specs)) throw new TypeError(`createAugmentation: expected an array of specs, got ${show(specs)}`);
  return compose(...specs.map((spec, index) => createMember(spec, `createAugmentation: specs[${index}]`)));
}

function createMember(spec: AugmentSpec, where: string): Augmentation {
  if (typeof spec !== 'object' || spec === null) {
    throw new TypeError(`${where}: expected an object like {"kind": "shift", "maxShiftPixels": 1}, got ${show(spec)}`);
  }
  const { kind, ...options } = spec;
  checkKind(where, kind);
  const entry = ENTRIES[kind] as Entry<object>;
  const known: readonly string[] = entry.options;
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`${where}: expected for '${kind}' only the options ${known.join(', ')}, got '${unknown}'`);
  }
  try {
    return entry.create(options);
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`${where}: ${error.message}`, { cause: error });
    if (error instanceof TypeError) throw new TypeError(`${where}: ${error.message}`, { cause: error });
    throw error;
  }
}

function checkKind(where: string, kind: unknown): void {
  if (!AUGMENT_KINDS.some((known) => known === kind)) {
    throw new RangeError(`${where}: expected a kind of ${AUGMENT_KINDS.join(', ')}, got ${show(kind)}`);
  }
}
