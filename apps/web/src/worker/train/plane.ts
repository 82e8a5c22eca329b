import type { ImageSet, Normalization } from '@penstroke/dataset';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { lastLayerOf } from '../last-layer.ts';
import type { PlaneReport } from '../messages/training-messages.ts';
import { type PrincipalPlane, placeInPlane, principalPlane } from '../principal-plane.ts';

/** Digits of each class, and classes at most. */
const EACH = 24;
const MAX_CLASSES = 10;

/** The last layer before the answer, seen in two dimensions. */
export interface Plane {
  /**
   * Projects some digits and the person's own with the weights as they are; no tensor is left behind, and the run trains exactly as
   * it would without.
   */
  project(step: number, own: Uint8Array | undefined): Promise<PlaneReport>;
}

/** Takes digits of each class of a set that is not trained on; undefined for a network without a last dense layer. */
export function createPlane(model: LayersModel, normalization: Normalization, set: ImageSet): Plane | undefined {
  const last = lastLayerOf(model);
  if (!last) return undefined;
  const { images, labels, width, height, channels } = set;
  const size = width * height * channels;
  const taken = digitsOfEachClass(set);
  const { scale, offset } = normalization;
  const asInput = (pixels: ArrayLike<number>) => Float32Array.from(pixels, (byte) => byte * scale + offset);
  const shown = taken.map((index) => asInput(images.subarray(index * size, (index + 1) * size)));
  let plane: PrincipalPlane | undefined;
  return {
    async project(step, own) {
      const inputs = own?.length === size ? [...shown, asInput(own)] : shown;
      const rows = await last.read(inputs, [height, width, channels]);
      const { dimensions } = last;
      plane = principalPlane(rows.subarray(0, shown.length * dimensions), dimensions, plane);
      const places = inputs.map((_, at) => placeInPlane(plane!, rows.subarray(at * dimensions, (at + 1) * dimensions)));
      const points = taken.map((index, at) => ({ label: labels[index]!, ...places[at]! }));
      const { mean, axes, share } = plane;
      return {
        step,
        points,
        share,
        axes: { mean, axes },
        ...(inputs.length > shown.length && { own: places.at(-1)! }),
      };
    },
  };
}

function digitsOfEachClass({ labels, count }: ImageSet): number[] {
  const seen = new Map<number, number>();
  const taken: number[] = [];
  for (let index = 0; index < count && taken.length < EACH * MAX_CLASSES; index++) {
    const label = labels[index]!;
    const times = seen.get(label) ?? 0;
    if (times >= EACH || (times === 0 && seen.size >= MAX_CLASSES)) continue;
    seen.set(label, times + 1);
    taken.push(index);
  }
  return taken;
}
