/**
 * Brings a picture of one digit into the form of the MNIST images, as their makers describe it: the ink fits a
 * 20x20 box with its aspect kept, the grey levels come from the antialiased resampling, and the ink's centre of mass lies
 * in the middle of a 28x28 field. (Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits",
 * http://yann.lecun.com/exdb/mnist/.) Over the first 10,000 training images the centre of mass is at pixel 14.00 with a
 * deviation of 0.29, that of rounding to whole pixels, the longer side is 20 pixels in 9,998, and the brightest is 254 or 255.
 */

/** The side of the field, in pixels. */
const FIELD = 28;
/** The longer side of the ink, in pixels. */
const BOX = 20;
/** The pixel that holds the centre of mass. */
const CENTRE = 14;
/** Ink below this share of the strongest is paper when the box is drawn: JPEG ringing and shadows stay below it. */
const INK_THRESHOLD = 0.25;
/** A picture whose pixels differ by less, of 255, holds nothing. */
const MINIMUM_CONTRAST = 16;
/** A connected piece of ink smaller than this share of all ink is dust, not part of the digit. */
const DUST_SHARE = 0.01;

/** One grey picture, its rows one after another from the top. */
export interface GreyImage {
  /** `width * height` grey levels, 0 black to 255 white. */
  readonly pixels: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** A digit in MNIST form, and how it was found. */
export interface PreparedDigit {
  /** 28x28 bytes, 0 paper to 255 ink, rows from the top. */
  readonly pixels: Uint8Array;
  /** Whether the ink was darker than the paper. */
  readonly darkInk: boolean;
  /** The ink's box in the picture, in pixels. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** The picture has no ink. */
export class BlankPictureError extends Error {
  override readonly name = 'BlankPictureError';
}

/**
 * Turns a grey picture of one digit, of any size, dark on light or light on dark, anywhere in the picture, into a 28x28
 * image as MNIST's. Deterministic; the input is not changed.
 *
 * @throws TypeError if the number of pixels is not `width * height`, RangeError if a side is not a positive integer
 * @throws BlankPictureError if all pixels are nearly alike
 *
 * @example
 * const { pixels } = prepareDigit({ pixels: grey, width: 300, height: 300 });
 */
export function prepareDigit(image: GreyImage): PreparedDigit {
  const { width, height } = image;
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1) {
      throw new RangeError(`prepareDigit: expected sides of at least 1 pixel, got ${width}x${height}`);
    }
  }
  if (image.pixels.length !== width * height) {
    throw new TypeError(`prepareDigit: expected ${width * height} pixels, got ${image.pixels.length}`);
  }
  const { ink, darkInk } = separateInk(image);
  const box = inkBox(ink, width, height);
  const scale = BOX / Math.max(box.width, box.height);
  const columns = Math.max(1, Math.round(box.width * scale));
  const rows = Math.max(1, Math.round(box.height * scale));
  const fitted = resample(crop(ink, width, box), box.width, box.height, columns, rows);
  return { pixels: centre(fitted, columns, rows), darkInk, box };
}

/** The amount of ink of each pixel, 0 to 1: its distance from the paper, towards the side where most of the distance is. */
function separateInk({ pixels, width, height }: GreyImage): { ink: Float32Array; darkInk: boolean } {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(pixels[x]!, pixels[(height - 1) * width + x]!);
  for (let y = 0; y < height; y++) border.push(pixels[y * width]!, pixels[y * width + width - 1]!);
  border.sort((a, b) => a - b);
  const paper = border[border.length >> 1]!;

  let darker = 0;
  let lighter = 0;
  for (let i = 0; i < pixels.length; i++) {
    const distance = paper - pixels[i]!;
    // Squares, so that a few strokes outweigh a paper that is slightly uneven everywhere.
    if (distance > 0) darker += distance * distance;
    else lighter += distance * distance;
  }
  const darkInk = darker >= lighter;
  const sign = darkInk ? 1 : -1;
  const ink = new Float32Array(pixels.length);
  let strongest = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = Math.max(0, sign * (paper - pixels[i]!));
    ink[i] = amount;
    if (amount > strongest) strongest = amount;
  }
  if (!(strongest >= MINIMUM_CONTRAST)) {
    throw new BlankPictureError(
      `prepareDigit: expected ink on paper, got a ${width}x${height} picture whose pixels differ by ${Math.round(strongest)} of 255; draw darker or crop the picture`,
    );
  }
  for (let i = 0; i < ink.length; i++) ink[i] = ink[i]! / strongest;
  return { ink, darkInk };
}

/** The smallest box around all connected pieces of ink but dust, whose ink is erased. */
function inkBox(ink: Float32Array, width: number, height: number): PreparedDigit['box'] {
  const pieceOf = new Int32Array(ink.length).fill(-1);
  const sizes: number[] = [];
  const stack: number[] = [];
  let total = 0;
  for (let start = 0; start < ink.length; start++) {
    if (ink[start]! < INK_THRESHOLD || pieceOf[start] !== -1) continue;
    const piece = sizes.length;
    let size = 0;
    pieceOf[start] = piece;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      size++;
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (ink[next]! < INK_THRESHOLD || pieceOf[next] !== -1) continue;
          pieceOf[next] = piece;
          stack.push(next);
        }
      }
    }
    sizes.push(size);
    total += size;
  }
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let i = 0; i < ink.length; i++) {
    const piece = pieceOf[i]!;
    if (piece === -1) continue;
    if (sizes[piece]! < DUST_SHARE * total) {
      ink[i] = 0;
      continue;
    }
    const x = i % width;
    const y = (i - x) / width;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function crop(ink: Float32Array, width: number, box: PreparedDigit['box']): Float32Array {
  const out = new Float32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const start = (box.top + y) * width + box.left;
    out.set(ink.subarray(start, start + box.width), y * box.width);
  }
  return out;
}

/** Triangle-filter resampling, first along the rows, then along the columns. The filter widens as the picture shrinks. */
function resample(source: Float32Array, width: number, height: number, columns: number, rows: number): Float32Array {
  const narrow = new Float32Array(columns * height);
  for (const [x, from, weights] of filters(width, columns)) {
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * source[y * width + from + k]!;
      narrow[y * columns + x] = sum;
    }
  }
  const out = new Float32Array(columns * rows);
  for (const [y, from, weights] of filters(height, rows)) {
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * narrow[(from + k) * columns + x]!;
      out[y * columns + x] = sum;
    }
  }
  return out;
}

/** For each target pixel: its index, its first source pixel, and the weights (summing to 1) from there on. */
function filters(sourceLength: number, targetLength: number): [number, number, number[]][] {
  const step = sourceLength / targetLength;
  const radius = Math.max(1, step);
  return Array.from({ length: targetLength }, (_, target) => {
    const middle = (target + 0.5) * step;
    const from = Math.max(0, Math.floor(middle - radius));
    const to = Math.min(sourceLength, Math.ceil(middle + radius));
    const weights = Array.from({ length: to - from }, (_, k) =>
      Math.max(0, 1 - Math.abs(from + k + 0.5 - middle) / radius),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return [target, from, weights.map((weight) => weight / sum)];
  });
}

/** Puts the ink into the field with its centre of mass on the middle pixel, as far as the box stays inside. */
function centre(ink: Float32Array, columns: number, rows: number): Uint8Array {
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  let strongest = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = ink[i]!;
    const x = i % columns;
    sum += amount;
    sumX += amount * x;
    sumY += (amount * (i - x)) / columns;
    if (amount > strongest) strongest = amount;
  }
  const left = Math.min(FIELD - columns, Math.max(0, Math.round(CENTRE - sumX / sum)));
  const top = Math.min(FIELD - rows, Math.max(0, Math.round(CENTRE - sumY / sum)));
  const out = new Uint8Array(FIELD * FIELD);
  for (let i = 0; i < ink.length; i++) {
    const x = i % columns;
    const y = (i - x) / columns;
    // A thin pen leaves grey after shrinking; MNIST's strokes are thick enough to stay white.
    out[(top + y) * FIELD + left + x] = Math.round((255 * ink[i]!) / strongest);
  }
  return out;
}
