import '@tensorflow/tfjs-backend-cpu';
import { memory, ones, type Tensor4D } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { AUGMENT_KINDS, type AugmentSpec, augmentPreset, createAugmentation } from './create-augmentation.ts';
import { elastic } from './elastic.ts';
import { randomShift } from './random-shift.ts';

const position = { seed: 1, step: 0 };

describe('createAugmentation', () => {
  test('is the composition of what the specs name, also after a trip through JSON', () => {
    const specs: AugmentSpec[] = [
      { kind: 'shift', maxShiftPixels: 2 },
      { kind: 'elastic', alpha: 8, sigma: 2, affine: { angleDegrees: 5 } },
    ];
    const images = ones([3, 8, 8, 1]) as Tensor4D;
    const before = memory().numTensors;
    const varied = createAugmentation(JSON.parse(JSON.stringify(specs)))(images, position);
    const expected = compose(
      randomShift({ maxShiftPixels: 2 }),
      elastic({ alpha: 8, sigma: 2, affine: { angleDegrees: 5 } }),
    )(images, position);
    expect([...varied.dataSync()]).toEqual([...expected.dataSync()]);
    varied.dispose();
    expected.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test.each(AUGMENT_KINDS)('the preset of %s is valid', (kind) => {
    const images = ones([2, 28, 28, 1]) as Tensor4D;
    expect(augmentPreset(kind).kind).toBe(kind);
    expect(createAugmentation([augmentPreset(kind)])(images, position).shape).toEqual([2, 28, 28, 1]);
  });

  test.each([
    ['shift', TypeError, 'createAugmentation: expected an array of specs, got "shift"'],
    [
      ['shift'],
      TypeError,
      'createAugmentation: specs[0]: expected an object like {"kind": "shift", "maxShiftPixels": 1}, got "shift"',
    ],
    [
      [{ kind: 'spin' }],
      RangeError,
      'createAugmentation: specs[0]: expected a kind of shift, flip, affine, elastic, cutout, erasing, got "spin"',
    ],
    [
      [
        { kind: 'flip', axis: 'vertical' },
        { kind: 'cutout', size: 3 },
      ],
      RangeError,
      "createAugmentation: specs[1]: expected for 'cutout' only the options sizePixels, probability, fill, got 'size'",
    ],
    [
      [{ kind: 'elastic', alpha: 34, sigma: -1 }],
      RangeError,
      'createAugmentation: specs[0]: elastic: expected sigma to be a finite number > 0 and <= 1000, got -1',
    ],
    [
      [{ kind: 'shift' }],
      TypeError,
      'createAugmentation: specs[0]: randomShift: expected maxShiftPixels to be an integer >= 0, got undefined',
    ],
  ])('%j is refused', (specs, kind, message) => {
    let thrown: unknown;
    try {
      createAugmentation(specs as never);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(kind);
    expect((thrown as Error).message).toBe(message);
  });

  test('a preset of an unknown kind is refused', () => {
    expect(() => augmentPreset('toString' as never)).toThrow(RangeError);
  });
});
