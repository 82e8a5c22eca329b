/** What people draw that is not a digit. None looks like one: no l, i, o, s, q, z and their capitals, no G, no single stroke or ring. */
import { createMask, layMask, type Mask } from '../image/mask.ts';
import { drawGlyph, drawGlyphOfHeight, fontNames } from '../ink/glyphs.ts';
import { drawUnit, points, ring, type Stroke, smooth } from '../ink/pen.ts';
import { drawSign } from '../ink/signs.ts';
import { onPaper, photo, place, SIDE } from '../page/paper.ts';
import { type Kind, nonDigitKind, type Stage } from './kind.ts';

const SMALL = 'abcdefghjkmnprtuvwxy';
const CAPITAL = 'ABCDEFHJKLMNPRTUVWXY';
const PENS = [
  [35, 40, 80],
  [20, 20, 20],
  [30, 60, 150],
] as const;

const page = (dice: Stage['dice'], mask: Mask) => photo(onPaper(dice, place(dice, mask), dice.pick(PENS)));

/** Shapes in a unit square, with a hand's tremble. */
const SHAPES: Readonly<Record<string, readonly Stroke[]>> = {
  triangle: [points(0, 1, 0.5, 0, 1, 1, 0, 1)],
  square: [points(0, 0, 1, 0.02, 0.98, 1, 0.01, 0.98, 0, 0)],
  cross: [points(0, 0, 1, 1), points(1, 0, 0, 1)],
  tick: [points(0, 0.55, 0.35, 0.95, 1, 0)],
  star: [points(0.2, 1, 0.5, 0, 0.8, 1, 0, 0.38, 1, 0.38, 0.2, 1)],
  arrow: [points(0, 0.5, 1, 0.5), points(0.7, 0.2, 1, 0.5, 0.7, 0.8)],
  heart: [smooth(points(0.5, 0.3, 0.25, 0, 0, 0.3, 0.5, 1, 1, 0.3, 0.75, 0, 0.5, 0.3))],
  house: [points(0, 1, 0, 0.4, 0.5, 0, 1, 0.4, 1, 1, 0, 1), points(0, 0.4, 1, 0.4)],
  face: [
    ring(0.5, 0.5, 0.5),
    points(0.33, 0.35, 0.34, 0.37),
    points(0.66, 0.35, 0.67, 0.37),
    smooth(points(0.25, 0.62, 0.5, 0.8, 0.75, 0.62)),
  ],
  wave: [smooth(points(0, 0.5, 0.14, 0.3, 0.28, 0.5, 0.42, 0.7, 0.56, 0.5, 0.7, 0.3, 0.84, 0.5, 1, 0.68))],
};

function shape(dice: Stage['dice'], name: string): Mask {
  // Corners move by themselves, a curve as a whole.
  const strokes = SHAPES[name]!.map((stroke) => {
    const [dx, dy] = [dice.normal(0.015), dice.normal(0.015)];
    const corner = stroke.length < 9 ? 0.012 : 0;
    return stroke.map(({ x, y }) => ({ x: x + dx + dice.normal(corner), y: y + dy + dice.normal(corner) }));
  });
  return drawUnit(strokes, dice.uniform(150, 230), dice.uniform(150, 230), dice.integer(8, 13));
}

function scribble(dice: Stage['dice']): Mask {
  const way = Array.from({ length: dice.integer(9, 22) }, () => ({ x: dice.uniform(0, 1), y: dice.uniform(0, 1) }));
  return drawUnit([smooth(way)], dice.uniform(140, 280), dice.uniform(120, 240), dice.integer(4, 10));
}

function word(dice: Stage['dice'], font: string, text: string, size: number): Mask {
  const baseline = Math.round(size * 1.2);
  const line = createMask(SIDE, Math.round(size * 2));
  let x = 12;
  for (const character of text) {
    const { mask, below } = drawGlyph(font, character, size);
    layMask(line, mask, x, baseline + below - mask.height);
    x += mask.width + dice.uniform(-2, 3);
  }
  return line;
}

export const notDigits: readonly Kind[] = [
  nonDigitKind('n01_letters', 'small letters of handwriting fonts', ({ dice, index }) => {
    const font = fontNames[index % fontNames.length]!;
    return page(dice, drawGlyphOfHeight(font, dice.pick([...SMALL]), dice.uniform(150, 220)));
  }),
  nonDigitKind('n02_capitals', 'capital letters of handwriting fonts', ({ dice, index }) => {
    const font = fontNames[index % fontNames.length]!;
    return page(dice, drawGlyphOfHeight(font, dice.pick([...CAPITAL]), dice.uniform(150, 220)));
  }),
  nonDigitKind('n03_shapes', 'shapes of a few strokes', ({ dice, index }) => {
    const names = Object.keys(SHAPES);
    return page(dice, shape(dice, names[index % names.length]!));
  }),
  nonDigitKind('n07_scribbles', 'scribbles', ({ dice }) => page(dice, scribble(dice))),
  nonDigitKind('n08_signs_alone', 'signs without digits', ({ dice, index }) => {
    const sign = [...'+=x%€$£'][index % 7]!;
    return page(dice, drawSign(sign, Math.round(dice.uniform(150, 210)), dice.integer(9, 14)).mask);
  }),
  nonDigitKind('n09_font_signs', 'signs of handwriting fonts', ({ dice, index }) => {
    const sign = [...'?&#@+='][index % 6]!;
    return page(dice, drawGlyphOfHeight(dice.pick(fontNames), sign, '=+'.includes(sign) ? 110 : 190));
  }),
  nonDigitKind('n10_words', 'words of a handwriting font', ({ dice, index }) => {
    const words = ['hand', 'gruen', 'market', 'papper', 'crayon', 'madera', 'kaart', 'export', 'water', 'Yard'];
    return page(dice, word(dice, dice.pick(fontNames), words[index % words.length]!, 95));
  }),
];
