import { saliencyMap, smallestChange } from '@penstroke/models';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ChangedDigit } from '../messages/reader-messages.ts';

/** What a reader has to change digits with. */
export interface DigitChanger {
  readonly model: LayersModel;
  readonly normalization: { readonly scale: number; readonly offset: number };
  classify(images: readonly Uint8Array[]): Promise<number[][]>;
}

/** Of one try after the other. */
const OVERSHOOTS = [1.02, 1.1, 1.2, 1.4, 1.7, 2];

/** Changes a digit as little as possible until the output wins. */
export async function changeDigit(changer: DigitChanger, pixels: Uint8Array, output: number): Promise<ChangedDigit> {
  const { model, normalization } = changer;
  const { scale, offset } = normalization;
  const range = [offset, 255 * scale + offset] as const;
  const image = Float32Array.from(pixels, (byte) => byte * scale + offset);
  let last: ChangedDigit | undefined;
  // Pixels are bytes, and rounding may bring the smallest change back over the border: then longer steps.
  for (const overshoot of OVERSHOOTS) {
    const { image: nearest } = await smallestChange(model, image, output, { range, overshoot });
    last = await describe(
      changer,
      pixels,
      Uint8Array.from(nearest, (value) => Math.round((value - offset) / scale)),
    );
    if (last.probabilities.indexOf(Math.max(...last.probabilities)) === output) break;
  }
  return last!;
}

/**
 * Adds to each pixel the same amount, in the direction that works against an output (Goodfellow, Shlens, Szegedy, "Explaining and
 * harnessing adversarial examples", 2014, https://arxiv.org/abs/1412.6572; here with the slope of the logit).
 */
export async function grainDigit(
  changer: DigitChanger,
  pixels: Uint8Array,
  { output, amount }: { readonly output: number; readonly amount: number },
): Promise<ChangedDigit> {
  const { model, normalization } = changer;
  const { scale, offset } = normalization;
  const image = Float32Array.from(pixels, (byte) => byte * scale + offset);
  const slope = await saliencyMap(model, image, output);
  const changed = Uint8Array.from(pixels, (byte, at) =>
    Math.round(Math.min(255, Math.max(0, byte - Math.sign(slope[at]!) * amount * 255))),
  );
  return describe(changer, pixels, changed);
}

async function describe({ classify }: DigitChanger, pixels: Uint8Array, changed: Uint8Array): Promise<ChangedDigit> {
  const [probabilities] = await classify([changed]);
  const distance = Math.sqrt(pixels.reduce((total, byte, at) => total + ((changed[at]! - byte) / 255) ** 2, 0));
  return { changed, probabilities: probabilities!, distance };
}
