import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Network } from '../../storage/network.ts';
import { type LastLayer, lastLayerOf } from '../last-layer.ts';
import type { PlaneAxes } from '../messages/training-messages.ts';
import { loadNetworkModel } from '../network-model.ts';
import { placeInPlane } from '../principal-plane.ts';

interface Placing {
  readonly model: LayersModel;
  readonly last: LastLayer;
  readonly network: Network;
  readonly axes: PlaneAxes;
}

let placing: Placing | undefined;

/**
 * Where a digit lies in the plane of a run that has ended, whose worker is gone.
 *
 * @param plane of the run; left out: that of the question before
 * @throws Error when there was none, or its network has no layer before the last
 */
export async function placeDigit(
  pixels: Uint8Array,
  plane: { readonly network: Network; readonly axes: PlaneAxes } | undefined,
): Promise<{ x: number; y: number }> {
  if (plane) {
    placing?.model.dispose();
    placing = undefined;
    const model = await loadNetworkModel(plane.network);
    const last = lastLayerOf(model);
    if (!last) {
      model.dispose();
      throw new Error('placeDigit: expected a network with a layer before the last, got none; ask for no place');
    }
    placing = { model, last, ...plane };
  }
  if (!placing) throw new Error('placeDigit: expected a plane with the first question, got none; send it along');
  const { scale, offset } = placing.network.normalization;
  const input = Float32Array.from(pixels, (byte) => byte * scale + offset);
  return placeInPlane(placing.axes, await placing.last.read([input], [28, 28, 1]));
}
