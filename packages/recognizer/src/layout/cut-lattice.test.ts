import { describe, expect, test } from 'vitest';
import { inside, maskOf } from '../../test/made-pictures.ts';
import { cutLattice } from './cut-lattice.ts';
import type { Cutting } from './cut-out.ts';

/** Two uprights of 12x80 joined by a bar: digits that touch. */
const pair: Cutting = {
  ink: maskOf(90, 80, (x, y) => inside(x, y, 8, 0, 12, 80) || inside(x, y, 70, 0, 12, 80) || inside(x, y, 8, 38, 70, 5))
    .ink,
  box: { left: 100, top: 50, width: 90, height: 80 },
};

const sum = (ink: Float32Array): number => ink.reduce((total, amount) => total + amount, 0);

describe('cutLattice', () => {
  test('together the parts cover all of the ink, and each shows it as it is or not at all', () => {
    const { parts } = cutLattice(pair, 80);
    const covered = new Float32Array(pair.ink.length);
    let changed = 0;
    for (const { cutting } of parts) {
      cutting.ink.forEach((amount, i) => {
        const x = cutting.box.left - 100 + (i % cutting.box.width);
        const y = cutting.box.top - 50 + Math.floor(i / cutting.box.width);
        const at = y * 90 + x;
        covered[at] = Math.max(covered[at]!, amount);
        if (amount !== 0 && amount !== pair.ink[at]) changed++;
      });
    }
    expect(changed).toBe(0);
    expect(covered).toEqual(pair.ink);
  });

  test('a cut falls between the two digits: a left and a right part share out the ink', () => {
    const { nodes, parts } = cutLattice(pair, 80);
    const halves = parts
      .filter(({ from }) => from === 0)
      .flatMap((left) =>
        parts.filter(({ from, to }) => from === left.to && to === nodes - 1).map((right) => [left, right] as const),
      );
    const between = halves.find(
      ([{ cutting: left }, { cutting: right }]) =>
        left.box.left + left.box.width < 100 + 70 && right.box.left > 100 + 19 && right.box.height === 80,
    );
    expect(between).toBeDefined();
    const [left, right] = between!;
    expect(sum(left.cutting.ink) + sum(right.cutting.ink)).toBeCloseTo(sum(pair.ink), 3);
  });

  test('parts lie inside the piece, run from left to right, and none is the whole', () => {
    const { nodes, parts } = cutLattice(pair, 80);
    for (const { from, to, cutting } of parts) {
      expect(from).toBeLessThan(to);
      expect(to - from).toBeLessThan(nodes - 1);
      expect(cutting.ink).toHaveLength(cutting.box.width * cutting.box.height);
      expect(cutting.box.left).toBeGreaterThanOrEqual(100);
      expect(cutting.box.left + cutting.box.width).toBeLessThanOrEqual(190);
    }
  });

  test('a slanted gap is cut along its slant', () => {
    // Two strokes that lean to the right, one reaching over the other, joined at their feet.
    const leaning = (x: number, y: number, foot: number): boolean => Math.abs(x - foot - 0.5 * (80 - y)) < 5;
    const ink = maskOf(110, 80, (x, y) => leaning(x, y, 10) || leaning(x, y, 40) || inside(x, y, 10, 75, 35, 4)).ink;
    const { nodes, parts } = cutLattice({ ink, box: { left: 0, top: 0, width: 110, height: 80 } }, 80);
    const right = parts.find(({ to, cutting }) => {
      const share = sum(cutting.ink) / sum(ink);
      return to === nodes - 1 && cutting.box.height >= 75 && share > 0.42 && share < 0.6;
    });
    // The right stroke comes without the top of the left one, which stands over its foot.
    expect(right!.cutting.box.left).toBeGreaterThan(25);
    expect(right!.cutting.ink[0]).toBe(0);
  });

  test('there are at most 400 parts, whatever the piece', () => {
    const comb = maskOf(800, 60, (x, y) => x % 9 < 5 || y > 50).ink;
    expect(
      cutLattice({ ink: comb, box: { left: 0, top: 0, width: 800, height: 60 } }, 600).parts.length,
    ).toBeLessThanOrEqual(400);
  });

  test('the parts of a blot that fills the page take no memory until they are looked at', () => {
    const [width, height] = [1600, 1200];
    const blot = { ink: new Float32Array(width * height).fill(1), box: { left: 0, top: 0, width, height } };
    const before = process.memoryUsage().arrayBuffers;
    const { parts } = cutLattice(blot, height);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
    const comb = cutLattice({ ...blot, ink: blot.ink.map((_, i) => (i % 60 < 50 ? 1 : 0)) }, height);
    expect(parts.length + comb.parts.length).toBeGreaterThan(20);
    for (const { cutting } of [...parts, ...comb.parts].slice(0, 40)) {
      expect(cutting.ink).toHaveLength(cutting.box.width * cutting.box.height);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(600e6);
  });
});
