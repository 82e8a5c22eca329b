import { type Augmentation, exampleUniforms } from './augmentation.ts';
import { eraseRectangles } from './erase-rectangles.ts';
import { checkImages, checkNumber, checkRange } from './validate.ts';

/** The options of `randomErasing`. */
export interface RandomErasingOptions {
  /** The chance of each image to lose a rectangle, in [0, 1]; 0.5 by default. */
  readonly probability?: number;
  /** Area of the rectangle over that of the image, uniform in [least, most); [0.02, 0.4] by default. */
  readonly area?: readonly [least: number, most: number];
  /** Height over width, log-uniform in [least, most); [0.3, 1 / 0.3] by default. */
  readonly aspect?: readonly [least: number, most: number];
  /** Value of the rectangle, 0 by default. */
  readonly fill?: number;
}

/** Words of the purpose `erasing` an example owns: 0 whether, 1 area, 2 aspect, 3 left, 4 top, 5 to 7 unused. */
const WORDS = 8;

/**
 * Erases a rectangle of random area, aspect and place of each image with a probability: Z. Zhong, L. Zheng, G. Kang,
 * S. Li, Y. Yang, "Random erasing data augmentation", 2017, https://arxiv.org/abs/1708.04896, with its area and aspect
 * as defaults. Where the paper draws again until the rectangle fits, a side that is too long is cut to the image here,
 * so that the number of draws is fixed; and the fill is constant.
 *
 * @returns an `Augmentation` over finite float32 images
 * @throws TypeError, RangeError for options of another kind or value
 *
 * @example
 * const erased = randomErasing({ probability: 0.5 })(images, { seed: 42, step: 0 });
 */
export function randomErasing(options: RandomErasingOptions = {}): Augmentation {
  const { probability = 0.5, area = [0.02, 0.4], aspect = [0.3, 1 / 0.3], fill = 0 } = options;
  checkNumber('randomErasing', 'probability', probability, { minimum: 0, maximum: 1 });
  checkRange('randomErasing', 'area', area, { minimum: 0, maximum: 1 });
  checkRange('randomErasing', 'aspect', aspect, { above: 0 });
  checkNumber('randomErasing', 'fill', fill);
  return (images, position) => {
    checkImages('randomErasing', images, 'float32');
    if (images.size === 0) return images.clone();
    const [count, height, width] = images.shape;
    const uniforms = exampleUniforms('erasing', position, count, WORDS);
    const rectangles = Array.from({ length: count }, (_, i) => {
      const draw = (word: number): number => uniforms[i * WORDS + word]!;
      if (draw(0) >= probability) return { top: 0, bottom: 0, left: 0, right: 0 };
      const pixels = (area[0] + draw(1) * (area[1] - area[0])) * height * width;
      const ratio = aspect[0] * (aspect[1] / aspect[0]) ** draw(2);
      const rows = Math.min(height, Math.round(Math.sqrt(pixels * ratio)));
      const columns = Math.min(width, Math.round(Math.sqrt(pixels / ratio)));
      const left = Math.floor(draw(3) * (width - columns + 1));
      const top = Math.floor(draw(4) * (height - rows + 1));
      return { top, bottom: top + rows, left, right: left + columns };
    });
    return eraseRectangles(images, rectangles, fill);
  };
}
