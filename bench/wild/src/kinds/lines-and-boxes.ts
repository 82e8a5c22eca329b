/** One digit among what is printed on the paper, or drawn round it. */
import { type Colour, paint } from '../image/canvas.ts';
import type { Stroke } from '../ink/pen.ts';
import { points } from '../ink/pen.ts';
import { box, circle, dots, drawn, type GridOptions, grid } from '../page/lines.ts';
import { INK, paper, photo, place, SIDE } from '../page/paper.ts';
import { digitKind, type Kind, type Stage } from './kind.ts';

const DARK: Colour = [30, 30, 60];
const BLUE_SQUARES: Colour = [150, 185, 220];

/** The digit in dark ink over printed lines. */
function overLines({ dice, write }: Stage, options: GridOptions, colour: Colour) {
  const sheet = paint(paper(dice), grid(dice, SIDE, SIDE, options), colour);
  return photo(paint(sheet, place(dice, write()), DARK));
}

/** The digit, then strokes over it. */
function withStrokes({ dice, write }: Stage, strokes: readonly Stroke[], penWidth: number, colour: Colour, at = {}) {
  const sheet = paint(paper(dice), place(dice, write(), at), INK);
  return photo(paint(sheet, drawn(SIDE, SIDE, strokes, penWidth), colour));
}

const cell = (dice: Stage['dice'], half: number) => {
  const [x, y] = [SIDE / 2 + dice.uniform(-8, 8), SIDE / 2 + dice.uniform(-8, 8)];
  return box(x - half, y - half, x + half, y + half);
};

export const linesAndBoxes: readonly Kind[] = [
  digitKind('k08_squared', 'blue squares', (stage) => overLines(stage, { step: 28 }, BLUE_SQUARES)),
  digitKind('k09_strong_squares', 'squares of dark grey', (stage) =>
    overLines(stage, { step: stage.dice.integer(36, 48) }, [112, 118, 130]),
  ),
  digitKind('k10_ruled', 'blue lines', (stage) => overLines(stage, { step: 60, down: false }, [120, 150, 200])),
  digitKind('k37_ruled_with_margin', 'lines and a red margin through the picture', (stage) => {
    const { dice, write } = stage;
    const sheet = paint(paper(dice), grid(dice, SIDE, SIDE, { step: 54, down: false }), [140, 170, 215]);
    const x = dice.uniform(40, 110);
    paint(sheet, drawn(SIDE, SIDE, [points(x, -4, x + 3, SIDE + 4)], 3), [215, 70, 80]);
    return photo(paint(sheet, place(dice, write()), DARK));
  }),
  digitKind('k50_dotted_paper', 'a dot at each corner of squares', ({ dice, write }) => {
    const sheet = paint(paper(dice), dots(dice, SIDE, SIDE, 30, 4), [150, 150, 160]);
    return photo(paint(sheet, place(dice, write()), DARK));
  }),
  digitKind('k21_form_cell', 'a box round the digit', (stage) =>
    withStrokes(stage, [cell(stage.dice, 140)], 4, [40, 40, 40]),
  ),
  digitKind('k22_checkbox', 'a tight box that the digit may touch', (stage) =>
    withStrokes(stage, [cell(stage.dice, 112)], 6, [30, 30, 30]),
  ),
  digitKind('k33_cell_in_a_row', 'a cell of a form with parts of its neighbours', (stage) => {
    const { dice } = stage;
    const [top, bottom] = [dice.uniform(55, 75), dice.uniform(325, 345)];
    const [left, right] = [dice.uniform(50, 70), dice.uniform(330, 350)];
    const rows = [points(-4, top, SIDE + 4, top), points(-4, bottom, SIDE + 4, bottom)];
    const columns = [points(left, top, left, bottom), points(right, top, right, bottom)];
    return withStrokes(stage, [...rows, ...columns], 4, [70, 70, 75]);
  }),
  digitKind('k31_circled', 'a circle of a form round the digit', (stage) =>
    withStrokes(
      stage,
      [circle(200, 200, stage.dice.uniform(148, 165), stage.dice.uniform(0.94, 1.05))],
      5,
      [40, 40, 40],
    ),
  ),
  digitKind('k32_underlined', 'a stroke under the digit', (stage) =>
    withStrokes(stage, [points(110, 300 + stage.dice.uniform(-4, 8), 290, 306)], 8, INK, { y: 70 }),
  ),
  digitKind('k58_comb', 'the open comb of a form, two teeth and a floor', (stage) => {
    const floor = 322;
    const teeth = [
      points(84, floor - 70, 84, floor),
      points(316, floor - 70, 316, floor),
      points(-4, floor, 404, floor),
    ];
    return withStrokes(stage, teeth, 4, [200, 90, 90], { y: stage.dice.uniform(92, 108) });
  }),
];
