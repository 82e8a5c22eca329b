/** Sheets with several digits and nothing else written. */
import { type Canvas, paint } from '../image/canvas.ts';
import { createMask, layMask, type Mask } from '../image/mask.ts';
import { perspective, rotateCanvas } from '../image/warp.ts';
import { points } from '../ink/pen.ts';
import { gradient, handShadow } from '../page/light.ts';
import { box, drawn, type GridOptions, grid } from '../page/lines.ts';
import { INK, onPaper, paper, photo, photoIn } from '../page/paper.ts';
import { type LineOptions, stackLines, writeLine } from '../page/writing.ts';
import { type Kind, type Stage, sheetKind } from './kind.ts';

/** Where the second column starts, in pixels: beyond three wide digits. */
const SECOND_COLUMN = 400;

/** One line of random digits as a page, and what it says. */
function oneLine(stage: Stage, count = 4, options: LineOptions = {}): [Mask, string] {
  const text = stage.dice.digits(count);
  return [stackLines([writeLine(stage, text, options)]), text];
}

function rows(stage: Stage, count: number, digits: number, options: LineOptions, between?: number): [Mask, string] {
  const texts = Array.from({ length: count }, () => stage.dice.digits(digits));
  const lines = texts.map((text) => writeLine(stage, text, options));
  return [stackLines(lines, between === undefined ? {} : { between }), texts.join('|')];
}

function overLines(stage: Stage, options: GridOptions, colour: readonly [number, number, number]): [Canvas, string] {
  const [mask, text] = oneLine(stage);
  const { width, height } = mask;
  const sheet = paint(paper(stage.dice, { width, height }), grid(stage.dice, width, height, options), colour);
  return [photo(paint(sheet, mask, INK)), text];
}

function turned(stage: Stage, [mask, text]: [Mask, string], degrees: number): [Canvas, string] {
  const side = Math.ceil(Math.hypot(mask.width, mask.height) * 0.2);
  const room = layMask(createMask(mask.width + side, mask.height + side * 2), mask, side / 2, side);
  const sheet = rotateCanvas(
    onPaper(stage.dice, room),
    degrees,
    paper(stage.dice, { width: room.width, height: room.height }),
  );
  return [photo(sheet), text];
}

/** A digit in each of a row of boxes. */
function boxes(stage: Stage, count: number, cell: number, height: number, colour: readonly [number, number, number]) {
  const { dice } = stage;
  const text = dice.digits(count);
  const [left, top] = [40, 40];
  const page = createMask(cell * count + 2 * left, Math.round(cell * 1.2) + 2 * top);
  for (const [i, digit] of [...text].entries()) {
    const mask = stage.write({ digit: Number(digit), height });
    const [x, y] = [left + i * cell + (cell - mask.width) / 2, top + (cell * 1.2 - mask.height) / 2];
    layMask(page, mask, x + dice.uniform(-6, 6), y + dice.uniform(-6, 6));
  }
  const frames = Array.from({ length: count }, (_, i) =>
    box(left + i * cell, top, left + (i + 1) * cell, top + cell * 1.2),
  );
  const sheet = paint(onPaper(dice, page), drawn(page.width, page.height, frames, 3), colour);
  return [photo(sheet), text] as const;
}

export const sheets: readonly Kind[] = [
  sheetKind('s01_four_digits', 'four digits', (stage) => {
    const [mask, text] = oneLine(stage);
    return [photo(onPaper(stage.dice, mask)), text];
  }),
  sheetKind('s10_four_gradient', 'four digits in falling light', (stage) => {
    const [mask, text] = oneLine(stage);
    return [photoIn(onPaper(stage.dice, mask), gradient(stage.dice, mask.width, mask.height, 0.55)), text];
  }),
  sheetKind('s11_four_squared', 'four digits on squares', (stage) => overLines(stage, { step: 28 }, [150, 185, 220])),
  sheetKind('s12_four_ruled', 'four digits on lines', (stage) =>
    overLines(stage, { step: 50, down: false }, [120, 150, 200]),
  ),
  sheetKind('s13_form_boxes', 'six boxes of a form', (stage) => boxes(stage, 6, 110, 80, [60, 60, 60])),
  sheetKind('s26_pale_boxes', 'eight tight boxes in red', (stage) => boxes(stage, 8, 92, 84, [226, 140, 140])),
  sheetKind('s17_four_tilted', 'a line turned by 4 to 9 degrees', (stage) =>
    turned(stage, oneLine(stage, 5), stage.dice.sign() * stage.dice.uniform(4, 9)),
  ),
  sheetKind('s27_hand_shadow', 'four digits under the shadow of a hand', (stage) => {
    const [mask, text] = oneLine(stage);
    return [photoIn(onPaper(stage.dice, mask), handShadow(stage.dice, mask.width, mask.height, 0.5)), text];
  }),
  sheetKind('s28_seen_aslant', 'a sheet seen aslant', (stage) => {
    const { dice } = stage;
    const [mask, text] = rows(stage, 2, 5, {});
    const at = (x: number, y: number) => [x + dice.uniform(0, 30), y + dice.uniform(0, 30)] as const;
    const { width, height } = mask;
    const corners = [at(60, 40), at(width - 10, 40), at(width + 40, height + 20), at(10, height + 20)];
    const size = { width: width + 100, height: height + 90 };
    const table = paper(dice, { ...size, colour: [74, 58, 44], noise: 5, grain: 5 });
    return [photo(perspective(onPaper(dice, mask), size, corners, table)), text];
  }),
  sheetKind('s07_column_of_4', 'four lines of six digits', (stage) => {
    const [mask, text] = rows(stage, 4, 6, { height: 70 });
    return [photo(onPaper(stage.dice, mask)), text];
  }),
  sheetKind('s16_slanted_3_lines', 'three lines turned by six degrees', (stage) =>
    turned(stage, rows(stage, 3, 5, { height: 70 }), 6 * stage.dice.sign()),
  ),
  sheetKind('s20_tight_rows', 'four lines with hardly a gap between them', (stage) => {
    const [mask, text] = rows(stage, 4, 5, { height: 70, wobble: 3 }, -34);
    return [photo(onPaper(stage.dice, mask)), text];
  }),
  sheetKind('s21_columns', 'two columns of three numbers', (stage) => {
    const texts = Array.from({ length: 3 }, () => [stage.dice.digits(3), stage.dice.digits(2)] as const);
    const lines = texts.map(([left, right]) => {
      const one = writeLine(stage, left, { height: 70 });
      const other = writeLine(stage, right, { height: 70 });
      return layMask(layMask(createMask(SECOND_COLUMN + other.width, one.height), one, 0, 0), other, SECOND_COLUMN, 0);
    });
    return [
      photo(onPaper(stage.dice, stackLines(lines, { between: 14 }))),
      texts.map(([a, b]) => `${a} ${b}`).join('|'),
    ];
  }),
  sheetKind('s06_touching', 'five digits that touch', (stage) => {
    const [mask, text] = oneLine(stage, 5, { gap: -5, wobble: 3 });
    return [photo(onPaper(stage.dice, mask)), text];
  }),
  sheetKind('s22_overlapping', 'four digits that overlap', (stage) => {
    const [mask, text] = oneLine(stage, 4, { gap: -9, wobble: 6 });
    return [photo(onPaper(stage.dice, mask)), text];
  }),
  sheetKind('s23_underlined', 'four digits and a stroke under them', (stage) => {
    const { dice } = stage;
    const [mask, text] = oneLine(stage);
    const y = 60 + 32 + 90 + dice.uniform(4, 14);
    const under = points(48, y + dice.uniform(-4, 4), mask.width - 48, y + dice.uniform(-4, 4));
    return [photo(paint(onPaper(dice, mask), drawn(mask.width, mask.height, [under], 7), INK)), text];
  }),
  sheetKind('s24_crossed_squares', 'pencil digits larger than the squares, in their colour', (stage) => {
    const { dice } = stage;
    const [mask, text] = oneLine(stage, 4, { height: 100 });
    const { width, height } = mask;
    const lines = grid(dice, width, height, { step: dice.integer(34, 44) });
    return [photo(paint(paint(paper(dice, { width, height }), lines, [128, 132, 142]), mask, [92, 92, 98])), text];
  }),
];
