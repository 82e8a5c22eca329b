/**
 * Brings the ink of one digit into the form of the MNIST images, as their makers describe it: the ink fits a
 * 20x20 box with its aspect kept, the grey levels come from the antialiased resampling, and the ink's centre of mass lies
 * in the middle of a 28x28 field. (Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits",
 * http://yann.lecun.com/exdb/mnist/.) Over the first 10,000 training images the centre of mass is at pixel 14.00 with a
 * deviation of 0.29, that of rounding to whole pixels, the longer side is 20 pixels in 9,998, and the brightest is 254 or 255.
 *
 * A thin pen on a large field would shrink to a hairline that no MNIST digit has, so thin strokes are widened first.
 */
import { squaredDistances } from './distance-transform.ts';
import { type FieldForm, MNIST_FORM } from './image-form.ts';
import type { Cutting } from './layout/cut-out.ts';
import { resample } from './resample.ts';

/** Strokes thinner than this share of the ink's longer side, 2 pixels of MNIST's 20, are widened to it. */
const MINIMUM_STROKE = 0.1;
/** Digits of at least twice this many pixels are widened at a whole fraction of their size: noise makes dozens that fill the page. */
const FINE = 200;

/**
 * The digit as an MNIST image, or as one of another size or with another margin.
 *
 * @returns `height * width` bytes, 0 paper to 255 ink, rows from the top
 */
export function fitDigit(digit: Cutting, { height, width, ink: { extent } }: FieldForm = MNIST_FORM): Uint8Array {
  const { ink, box } = widenStrokes(digit);
  const scale = Math.min(inkSide(width, extent) / box.width, inkSide(height, extent) / box.height);
  const fitted = {
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  };
  return centre(resample(ink, box, fitted), fitted, { width, height });
}

/** How many pixels of a side the ink may take. */
function inkSide(side: number, extent: number): number {
  return Math.min(side, Math.max(1, Math.round(extent * side)));
}

/**
 * Widens the ink on all sides by the same amount where its strokes would be too thin in the field. A large digit is widened at a
 * fraction of its size, which moves the rim by at most a tenth of a pixel of the field.
 */
function widenStrokes({ ink, box }: Cutting): Cutting {
  const { width, height } = box;
  const longer = Math.max(width, height);
  const margin = (MINIMUM_STROKE * longer - strokeWidth(ink, width, height)) / 2;
  if (margin < 0.5) return { ink, box };
  const factor = Math.max(1, Math.floor(longer / FINE));
  // Blocks that hold any ink are ink, so strokes come out wider by all but one pixel of a block.
  const coarse = (margin - (factor - 1) / 2) / factor;
  const pad = Math.ceil(coarse);
  const wide = {
    left: Math.floor(box.left / factor) - pad,
    top: Math.floor(box.top / factor) - pad,
    width: Math.ceil(width / factor) + 2 * pad,
    height: Math.ceil(height / factor) + 2 * pad,
  };
  const isInk = new Uint8Array(wide.width * wide.height);
  for (let y = 0; y < height; y++) {
    const row = (Math.floor(y / factor) + pad) * wide.width + pad;
    for (let x = 0; x < width; x++) if (ink[y * width + x]! >= 0.5) isInk[row + Math.floor(x / factor)] = 1;
  }
  const distances = squaredDistances(isInk, wide.width, wide.height);
  const widened = new Float32Array(distances.length);
  const reach = (coarse + 0.5) ** 2;
  for (let i = 0; i < widened.length; i++) {
    // The rim falls off over one pixel, as an antialiased pen's.
    if (distances[i]! < reach) widened[i] = Math.min(1, coarse + 0.5 - Math.sqrt(distances[i]!));
  }
  return { ink: widened, box: wide };
}

/** The mean width of the strokes: twice the area over the length of the rim (a long line of width w has area/rim = w/2). */
function strokeWidth(ink: Float32Array, width: number, height: number): number {
  let area = 0;
  let rim = 0;
  for (let y = 0; y <= height; y++) {
    let [left, upperLeft] = [0, 0];
    for (let x = 0; x <= width; x++) {
      const here = x < width && y < height ? ink[y * width + x]! : 0;
      const above = x < width && y > 0 ? ink[(y - 1) * width + x]! : 0;
      area += here;
      // The length of the gradient summed over the plane is the length of the rim, whatever its direction.
      const across = (here + above - left - upperLeft) / 2;
      const down = (here + left - above - upperLeft) / 2;
      rim += Math.sqrt(across * across + down * down);
      [left, upperLeft] = [here, above];
    }
  }
  return rim > 0 ? (2 * area) / rim : 0;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Puts the ink into the field with its centre of mass on the middle pixel, as far as the box stays inside. */
function centre(ink: Float32Array, box: Size, field: Size): Uint8Array {
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  let strongest = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = ink[i]!;
    const x = i % box.width;
    sum += amount;
    sumX += amount * x;
    sumY += (amount * (i - x)) / box.width;
    if (amount > strongest) strongest = amount;
  }
  const left = placeOf(Math.round((field.width >> 1) - sumX / sum), field.width - box.width);
  const top = placeOf(Math.round((field.height >> 1) - sumY / sum), field.height - box.height);
  const out = new Uint8Array(field.width * field.height);
  for (let i = 0; i < ink.length; i++) {
    const x = i % box.width;
    const y = (i - x) / box.width;
    // MNIST's strokes are white in their middle, so the strongest pixel is stretched to 255.
    out[(top + y) * field.width + left + x] = Math.round((255 * ink[i]!) / strongest);
  }
  return out;
}

function placeOf(wanted: number, most: number): number {
  return Math.min(most, Math.max(0, wanted));
}
