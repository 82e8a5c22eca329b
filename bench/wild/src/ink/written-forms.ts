/** How digits are written around the world, stroke by stroke, in a unit square with y downwards. */
import type { Dice } from '../dice.ts';
import type { Mask } from '../image/mask.ts';
import { drawUnit, points, ring, type Stroke, smooth } from './pen.ts';

/** One way of writing one digit. */
export interface WrittenForm {
  readonly digit: number;
  /** Width over height. */
  readonly aspect: number;
  readonly strokes: readonly Stroke[];
}

const curve = (...numbers: number[]): Stroke => smooth(points(...numbers));
const line = (...numbers: number[]): Stroke => points(...numbers);
const form = (digit: number, aspect: number, ...strokes: Stroke[]): WrittenForm => ({ digit, aspect, strokes });

export const writtenForms = {
  oneLongUpstroke: form(1, 0.55, line(0.05, 0.55, 0.75, 0.0, 0.72, 1.0)),
  oneShortFlag: form(1, 0.4, line(0.2, 0.25, 0.65, 0.0, 0.62, 1.0)),
  oneWithFoot: form(1, 0.5, line(0.2, 0.22, 0.55, 0.0, 0.52, 1.0), line(0.1, 1.0, 0.95, 1.0)),
  onePlain: form(1, 0.3, line(0.6, 0.0, 0.45, 1.0)),
  twoLooped: form(
    2,
    0.7,
    curve(
      0.1,
      0.25,
      0.3,
      0.02,
      0.7,
      0.05,
      0.85,
      0.3,
      0.6,
      0.65,
      0.25,
      0.92,
      0.12,
      0.88,
      0.2,
      0.76,
      0.45,
      0.88,
      0.75,
      1.0,
      1.0,
      0.9,
    ),
  ),
  twoFlat: form(
    2,
    0.65,
    curve(0.08, 0.25, 0.35, 0.0, 0.8, 0.1, 0.8, 0.38, 0.4, 0.75, 0.05, 1.0),
    line(0.05, 1.0, 1.0, 0.98),
  ),
  threeFlatTop: form(
    3,
    0.65,
    line(0.1, 0.02, 0.9, 0.0, 0.42, 0.4),
    curve(0.42, 0.4, 0.75, 0.42, 0.95, 0.65, 0.8, 0.93, 0.4, 1.0, 0.05, 0.88),
  ),
  threeRound: form(
    3,
    0.6,
    curve(0.1, 0.12, 0.45, 0.0, 0.85, 0.15, 0.75, 0.38, 0.4, 0.47),
    curve(0.4, 0.47, 0.8, 0.52, 0.95, 0.75, 0.6, 1.0, 0.2, 0.97, 0.02, 0.85),
  ),
  fourOpen: form(4, 0.7, line(0.3, 0.0, 0.05, 0.58, 0.95, 0.6), line(0.72, 0.2, 0.66, 1.0)),
  fourClosed: form(4, 0.65, line(0.75, 1.0, 0.72, 0.0, 0.02, 0.68, 1.0, 0.67)),
  fourOneStroke: form(
    4,
    0.65,
    curve(0.15, 0.02, 0.1, 0.3, 0.2, 0.5, 0.55, 0.5, 0.85, 0.4),
    line(0.88, 0.02, 0.82, 1.0),
  ),
  fiveTwoStrokes: form(
    5,
    0.65,
    curve(0.22, 0.04, 0.16, 0.25, 0.12, 0.45, 0.4, 0.38, 0.8, 0.5, 0.88, 0.75, 0.6, 0.98, 0.1, 0.94),
    line(0.27, 0.0, 0.95, -0.02),
  ),
  fiveAngular: form(
    5,
    0.65,
    line(0.9, 0.0, 0.2, 0.02, 0.14, 0.42),
    curve(0.14, 0.42, 0.6, 0.38, 0.92, 0.62, 0.75, 0.92, 0.35, 1.0, 0.05, 0.9),
  ),
  sixRound: form(
    6,
    0.6,
    curve(0.8, 0.02, 0.4, 0.2, 0.1, 0.6, 0.2, 0.92, 0.55, 1.0, 0.88, 0.8, 0.75, 0.56, 0.4, 0.55, 0.14, 0.75),
  ),
  sixStraight: form(
    6,
    0.6,
    curve(0.6, 0.0, 0.3, 0.38, 0.1, 0.7),
    curve(0.1, 0.7, 0.2, 0.5, 0.65, 0.48, 0.9, 0.72, 0.6, 1.0, 0.2, 0.95, 0.1, 0.7),
  ),
  sevenBarred: form(7, 0.65, line(0.05, 0.03, 0.95, 0.0, 0.35, 1.0), line(0.22, 0.5, 0.88, 0.48)),
  sevenHooked: form(7, 0.65, line(0.08, 0.22, 0.1, 0.02, 0.95, 0.0), curve(0.95, 0.0, 0.6, 0.45, 0.4, 1.0)),
  sevenPlain: form(7, 0.6, line(0.05, 0.02, 0.92, 0.0, 0.3, 1.0)),
  eightTwoCircles: form(8, 0.55, ring(0.5, 0.25, 0.34, 0.24), ring(0.5, 0.75, 0.42, 0.25)),
  eightOneStroke: form(
    8,
    0.6,
    curve(
      0.85,
      0.12,
      0.5,
      0.0,
      0.15,
      0.2,
      0.45,
      0.46,
      0.85,
      0.72,
      0.55,
      1.0,
      0.15,
      0.8,
      0.5,
      0.47,
      0.85,
      0.2,
      0.8,
      0.08,
    ),
  ),
  nineStraight: form(9, 0.55, ring(0.47, 0.27, 0.4, 0.27), line(0.87, 0.15, 0.8, 1.0)),
  nineCurled: form(
    9,
    0.6,
    curve(0.85, 0.2, 0.55, 0.0, 0.15, 0.15, 0.15, 0.42, 0.5, 0.52, 0.85, 0.25),
    curve(0.87, 0.1, 0.88, 0.6, 0.7, 0.95, 0.35, 1.0, 0.1, 0.88),
  ),
  zeroSlashed: form(0, 0.65, ring(0.5, 0.5, 0.45, 0.5), line(0.88, 0.1, 0.14, 0.9)),
  zeroOverlapping: form(
    0,
    0.65,
    curve(0.6, 0.02, 0.2, 0.15, 0.05, 0.55, 0.3, 0.95, 0.75, 0.9, 0.95, 0.5, 0.75, 0.1, 0.4, 0.0, 0.25, 0.1),
  ),
} satisfies Record<string, WrittenForm>;

/** Every form, for kinds that mix them. */
export const allForms: readonly WrittenForm[] = Object.values(writtenForms);

/**
 * A form as a hand writes it: slanted, stretched, trembling.
 *
 * @param height in pixels
 */
export function drawForm(form: WrittenForm, dice: Dice, height: number, penWidth: number): Mask {
  const slant = dice.uniform(-0.08, 0.2);
  const stretch = form.aspect * dice.uniform(0.88, 1.15);
  const strokes = form.strokes.map((stroke) => {
    const [dx, dy] = [dice.normal(0.012), dice.normal(0.012)];
    const [bendX, bendY] = [dice.normal(0.03), dice.normal(0.02)];
    return stroke.map(({ x, y }, i) => {
      const along = Math.sin((Math.PI * i) / Math.max(1, stroke.length - 1));
      const moved = { x: x + dx + bendX * along, y: y + dy + bendY * along };
      return { x: moved.x + (slant * (1 - moved.y)) / stretch, y: moved.y };
    });
  });
  return drawUnit(strokes, height * stretch, height, penWidth);
}
