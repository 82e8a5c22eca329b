import type { Stroke } from '@penstroke/recognizer';

type Turn = readonly [x: number, y: number];

/** Control points of the digits of 2026 in a box of 100 x 160, joined by a smooth curve. */
const TWO: readonly Turn[] = [
  [8, 42],
  [22, 10],
  [58, 2],
  [86, 26],
  [80, 66],
  [44, 112],
  [6, 156],
  [50, 152],
  [96, 154],
];
const ZERO: readonly Turn[] = [
  [54, 4],
  [18, 26],
  [6, 84],
  [24, 142],
  [56, 156],
  [86, 128],
  [94, 74],
  [82, 22],
  [52, 5],
];
const SIX: readonly Turn[] = [
  [78, 6],
  [40, 40],
  [14, 92],
  [18, 138],
  [50, 158],
  [82, 138],
  [84, 104],
  [54, 88],
  [24, 108],
];
const DIGITS: readonly (readonly Turn[])[] = [TWO, ZERO, TWO, SIX];

/** Curve points between two control points. */
const FINENESS = 12;

/** “2026” written across a paper of the given size. */
export function exampleStrokes(paperWidth: number, paperHeight: number): Stroke[] {
  const scale = Math.min((paperWidth * 0.82) / 556, (paperHeight * 0.55) / 160);
  const left = (paperWidth - 556 * scale) / 2;
  const top = (paperHeight - 160 * scale) / 2;
  return DIGITS.map((digit, place) => {
    const lift = place % 2 === 0 ? 0 : -6;
    return smooth(digit).map(([x, y]) => ({ x: left + (x + place * 152) * scale, y: top + (y + lift) * scale }));
  });
}

/** A Catmull-Rom curve through the points. */
function smooth(points: readonly Turn[]): Turn[] {
  const curve: Turn[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [
      points[Math.max(0, i - 1)]!,
      points[i]!,
      points[i + 1]!,
      points[Math.min(points.length - 1, i + 2)]!,
    ];
    for (let k = 0; k < FINENESS; k++) {
      const t = k / FINENESS;
      const at = (axis: 0 | 1) =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3);
      curve.push([at(0), at(1)]);
    }
  }
  return [...curve, points.at(-1)!];
}
