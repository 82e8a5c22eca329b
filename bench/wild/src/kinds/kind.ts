import type { Seed } from '@penstroke/random';
import { createDice, type Dice } from '../dice.ts';
import { type Canvas, type Picture, toPicture } from '../image/canvas.ts';
import type { Mask } from '../image/mask.ts';
import { type DigitPool, drawMnist, type InkOptions } from '../ink/mnist.ts';

/** What a picture must be read as: one digit, nothing, or lines of digits with signs between them. */
export type Group = 'digits' | 'nonDigits' | 'sheets';

/** How a picture is written as a file. */
export interface FileForm {
  readonly extension: 'png' | 'jpg' | 'tif' | 'webp';
  /** Options of sharp's encoder. */
  readonly encode?: Readonly<Record<string, unknown>>;
  /** Written in grey of 16 bits a pixel. */
  readonly grey16?: boolean;
}

/** What a kind draws with. */
export interface Stage {
  readonly dice: Dice;
  readonly pool: DigitPool;
  /** Which picture of its kind, from 0. */
  readonly index: number;
  /** The digit to write on a picture of one digit: `index % 10`. */
  readonly digit: number;
  /** A test digit of MNIST, of that class or another. */
  write(options?: InkOptions & { readonly digit?: number }): Mask;
}

/** A picture and its text; lines are joined by `|`, a non-digit's text is empty. */
export interface Drawing {
  readonly picture: Picture;
  readonly text: string;
}

/** A kind of trouble. Its name starts with `k`, `e` or `f` for one digit, `n` for none, `s` for sheets. */
export interface Kind {
  readonly name: string;
  readonly group: Group;
  /** What is hard about it, for people. */
  readonly what: string;
  readonly file: FileForm;
  draw(stage: Stage): Drawing;
}

const JPEG: FileForm = { extension: 'jpg', encode: { quality: 92, chromaSubsampling: '4:4:4' } };

type Drawn = Canvas | Picture;
const finish = (drawn: Drawn): Picture => ('rgb' in drawn ? toPicture(drawn) : drawn);

/** A kind of pictures of one digit each: that of the stage, unless `label` says another. */
export function digitKind(
  name: string,
  what: string,
  draw: (stage: Stage) => Drawn,
  { file = JPEG, label }: { readonly file?: FileForm; readonly label?: number } = {},
): Kind {
  const drawing = (stage: Stage) => ({ picture: finish(draw(stage)), text: String(label ?? stage.digit) });
  return { name, group: 'digits', what, file, draw: drawing };
}

/** A kind of pictures without any digit. */
export function nonDigitKind(name: string, what: string, draw: (stage: Stage) => Drawn): Kind {
  return { name, group: 'nonDigits', what, file: JPEG, draw: (stage) => ({ picture: finish(draw(stage)), text: '' }) };
}

/** A kind of sheets with several digits. */
export function sheetKind(name: string, what: string, draw: (stage: Stage) => readonly [Canvas, string]): Kind {
  const drawing = (stage: Stage) => {
    const [canvas, text] = draw(stage);
    return { picture: toPicture(canvas), text };
  };
  return { name, group: 'sheets', what, file: JPEG, draw: drawing };
}

/** The stage of one picture. */
export function createStage(pool: DigitPool, seed: Seed, kind: string, index: number): Stage {
  const dice = createDice(seed, kind, index);
  const digit = index % 10;
  const write: Stage['write'] = ({ digit: other = digit, ...options } = {}) => drawMnist(pool, dice, other, options);
  return { dice, pool, index, digit, write };
}
