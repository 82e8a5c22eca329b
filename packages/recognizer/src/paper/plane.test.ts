import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { shrinkPlane, smoothPlane } from './plane.ts';

function randomPlane(width: number, height: number) {
  const values = new Float32Array(width * height);
  createRandom(1, 'plane').fillUniform(0, values);
  return { values, width, height };
}

describe('shrinkPlane', () => {
  test('each value is the mean of its block, of what is left of it at the right and lower edges too', () => {
    const plane = randomPlane(11, 7);
    const small = shrinkPlane(plane, 3);
    expect([small.width, small.height]).toEqual([4, 3]);
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 4; column++) {
        const block: number[] = [];
        for (let y = 3 * row; y < Math.min(7, 3 * row + 3); y++)
          for (let x = 3 * column; x < Math.min(11, 3 * column + 3); x++) block.push(plane.values[y * 11 + x]!);
        const mean = block.reduce((sum, value) => sum + value, 0) / block.length;
        expect(small.values[row * 4 + column]).toBeCloseTo(mean, 6);
      }
    }
  });

  test('a factor of 1 changes nothing', () => {
    const plane = randomPlane(5, 4);
    expect(shrinkPlane(plane, 1)).toEqual(plane);
  });
});

describe('smoothPlane', () => {
  test('a point becomes a round bell of the same sum, with the deviation asked for within 10 %', () => {
    const side = 101;
    const plane = { values: new Float32Array(side * side), width: side, height: side };
    plane.values[50 * side + 50] = 1;
    smoothPlane(plane, 6);
    let [sum, squaresX, squaresY] = [0, 0, 0];
    plane.values.forEach((value, i) => {
      sum += value;
      squaresX += value * ((i % side) - 50) ** 2;
      squaresY += value * (Math.floor(i / side) - 50) ** 2;
    });
    expect(sum).toBeCloseTo(1, 4);
    for (const squares of [squaresX, squaresY]) expect(Math.abs(Math.sqrt(squares) - 6)).toBeLessThan(0.6);
  });

  test('a plane divided by its smoothed weight stays level up to its edges', () => {
    const flat = { values: new Float32Array(30 * 20).fill(5), width: 30, height: 20 };
    const weight = { values: new Float32Array(30 * 20).fill(1), width: 30, height: 20 };
    smoothPlane(flat, 8);
    smoothPlane(weight, 8);
    expect(Math.max(...flat.values.map((value, i) => Math.abs(value / weight.values[i]! - 5)))).toBeLessThan(1e-4);
  });

  test('a plane narrower than the filter is smoothed all the same', () => {
    const plane = { values: Float32Array.of(0, 1, 0), width: 3, height: 1 };
    smoothPlane(plane, 10);
    expect(plane.values.every((value) => value > 0 && value < 1)).toBe(true);
  });
});
