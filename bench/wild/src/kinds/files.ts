/** One digit as scanners and file formats leave it: sizes, depths, alpha, dust. */
import { createCanvas, paint, shade, toPicture, toTransparentPicture } from '../image/canvas.ts';
import { rawDigit } from '../ink/mnist.ts';
import { points } from '../ink/pen.ts';
import { drawn } from '../page/lines.ts';
import { BLACK, INK, onPaper, paper, photo, place, SIDE, WHITE } from '../page/paper.ts';
import { digitKind, type FileForm, type Kind, type Stage } from './kind.ts';

const PNG: FileForm = { extension: 'png' };
const SCAN = { width: 2480, height: 3508 };

/** Paper as a scanner sees it. */
const scan = ({ dice, write }: Stage) =>
  onPaper(dice, place(dice, write()), INK, { colour: [250, 250, 248], grain: 1 });

export const files: readonly Kind[] = [
  digitKind(
    'k14_small_in_big_scan',
    'a digit of 110 pixels on a page of 300 dpi',
    ({ dice, write }) => {
      const sheet = paper(dice, { ...SCAN, colour: [250, 250, 248], grain: 0.5 });
      const [x, y] = [dice.integer(200, 2000), dice.integer(200, 3000)];
      return paint(sheet, place(dice, write({ height: 110 }), { ...SCAN, x, y }), INK);
    },
    { file: { extension: 'jpg', encode: { quality: 75 } } },
  ),
  digitKind(
    'k17_black_on_transparent',
    'black ink on nothing',
    ({ dice, write }) => toTransparentPicture(place(dice, write()), BLACK),
    { file: PNG },
  ),
  digitKind(
    'k18_white_on_transparent',
    'white ink on nothing',
    ({ dice, write }) => toTransparentPicture(place(dice, write()), WHITE),
    { file: PNG },
  ),
  digitKind(
    'k34_mnist_28',
    "MNIST's own 28x28 pixels",
    ({ dice, pool, digit }) => {
      const raw = rawDigit(pool, dice.pick(pool.positions[digit]!));
      return paint(createCanvas(28, 28, BLACK), raw, WHITE);
    },
    { file: PNG },
  ),
  digitKind('k38_jpeg_artefacts', 'a JPEG of quality 12', (stage) => photo(scan(stage), 12)),
  digitKind('k42_specks', 'dust and dirt all over', (stage) => {
    const { dice } = stage;
    const specks = Array.from({ length: 90 }, () => {
      const [x, y] = [dice.uniform(0, SIDE), dice.uniform(0, SIDE)];
      return points(x, y, x + dice.uniform(-3, 3), y + dice.uniform(-3, 3));
    });
    return photo(paint(scan(stage), drawn(SIDE, SIDE, specks, 3), [70, 66, 60], 0.8));
  }),
  digitKind('k43_grey_16_bit', 'a grey scan of 16 bits', (stage) => greyed(stage), {
    file: { extension: 'png', grey16: true },
  }),
  digitKind(
    'k44_palette',
    'a palette of four colours',
    (stage) => {
      const levels = [35, 105, 175, 250];
      return shade(greyed(stage), (value) =>
        levels.reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a)),
      );
    },
    { file: { extension: 'png', encode: { palette: true, colours: 4 } } },
  ),
  digitKind('k45_huge', 'a digit of 1,150 pixels', ({ dice, write }) => {
    const mask = place(dice, write({ height: 1150 }), { width: 1600, height: 1600 });
    return onPaper(dice, mask);
  }),
  digitKind(
    'k46_tiny',
    'a digit of 13 pixels',
    ({ dice, write }) => {
      const mask = place(dice, write({ height: 13 }), {
        x: dice.integer(8, 16),
        y: dice.integer(9, 14),
        width: 36,
        height: 36,
      });
      return onPaper(dice, mask, INK, { noise: 1.5, grain: 1 });
    },
    { file: PNG },
  ),
  digitKind(
    'k52_one_bit_fax',
    'black and white alone, with noise',
    (stage) => {
      const noise = stage.dice.noise(SIDE * SIDE * 3);
      return toPicture(shade(greyed(stage), (value, x, y) => (value + 38 * noise[y * SIDE + x]! > 140 ? 255 : 0)));
    },
    { file: { extension: 'png', encode: { palette: true, colours: 2 } } },
  ),
  digitKind('k59_webp', 'a WebP of low quality', scan, { file: { extension: 'webp', encode: { quality: 35 } } }),
  digitKind('k60_tiff', 'a TIFF of a scanner', scan, { file: { extension: 'tif', encode: { compression: 'lzw' } } }),
];

function greyed(stage: Stage) {
  const canvas = scan(stage);
  const { rgb } = canvas;
  const grey = Float32Array.from(
    { length: rgb.length / 3 },
    (_, at) => (rgb[at * 3]! + rgb[at * 3 + 1]! + rgb[at * 3 + 2]!) / 3,
  );
  return shade(canvas, (_value, x, y) => grey[y * SIDE + x]!);
}
