import type { AffineOptions, AugmentSpec } from '@penstroke/augment';

/**
 * A random variation in words, with its strength: `shift by up to 1 pixel`, `elastic distortion (alpha 34, sigma 4)`.
 *
 * @example
 * describeAugmentation({ kind: 'cutout', sizePixels: 8 }); // 'blank out a square of 8x8 pixels'
 */
export function describeAugmentation(spec: AugmentSpec): string {
  switch (spec.kind) {
    case 'shift':
      return `shift by up to ${pixels(spec.maxShiftPixels)}`;
    case 'flip':
      return `mirror ${spec.axis === 'horizontal' ? 'left to right' : 'top to bottom'}`;
    case 'affine':
      return affineMoves(spec).join(', ');
    case 'elastic': {
      const moves = spec.affine ? affineMoves(spec.affine) : [];
      return [`elastic distortion (alpha ${spec.alpha}, sigma ${spec.sigma})`, ...moves].join(', ');
    }
    case 'cutout':
      return `blank out a square of ${spec.sizePixels}x${spec.sizePixels} pixels`;
    case 'erasing':
      return 'erase random rectangles';
  }
}

function affineMoves({ angleDegrees, scale, shearDegrees, shiftPixels }: AffineOptions): string[] {
  return [
    ...(angleDegrees ? [`rotate by up to ${angleDegrees}°`] : []),
    ...(scale ? [`scale by ${scale[0]} to ${scale[1]}`] : []),
    ...(shearDegrees ? [`slant by up to ${shearDegrees}°`] : []),
    ...(shiftPixels ? [`shift by up to ${pixels(shiftPixels)}`] : []),
  ];
}

function pixels(count: number): string {
  return count === 1 ? '1 pixel' : `${count} pixels`;
}
