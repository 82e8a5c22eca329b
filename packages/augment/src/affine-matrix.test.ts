import { expect, test } from 'vitest';
import { affineMatrix } from './affine-matrix.ts';

const STILL = { angleDegrees: 0, scale: 1, shearDegrees: 0, dx: 0, dy: 0 };

/** Where the content of an input place goes: the inverse of the matrix, solved. */
function destination(map: typeof STILL, height: number, width: number, x: number, y: number): [number, number] {
  const [a0, a1, a2, b0, b1, b2] = affineMatrix(map, height, width);
  const determinant = a0 * b1 - a1 * b0;
  return [(b1 * (x - a2) - a1 * (y - b2)) / determinant, (a0 * (y - b2) - b0 * (x - a2)) / determinant];
}

test.each([
  ['a turn of 90 degrees takes the right to the top', { ...STILL, angleDegrees: 90 }, [4, 2], [2, 0]],
  ['scale 2 takes a pixel twice as far from the centre', { ...STILL, scale: 2 }, [3, 1], [4, 0]],
  ['a slant of 45 degrees takes the lower rows to the right', { ...STILL, shearDegrees: 45 }, [2, 4], [4, 4]],
  ['a shift goes right and down', { ...STILL, dx: 1, dy: 0.5 }, [2, 2], [3, 2.5]],
  ['the shift is not turned', { ...STILL, angleDegrees: 90, dx: 1 }, [2, 2], [3, 2]],
])('%s (within 1e-12)', (_, map, [x, y], [toX, toY]) => {
  const [gotX, gotY] = destination(map, 5, 5, x!, y!);
  expect(Math.abs(gotX - toX!)).toBeLessThan(1e-12);
  expect(Math.abs(gotY - toY!)).toBeLessThan(1e-12);
});
