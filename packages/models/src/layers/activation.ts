import { ACTIVATIONS, type Activation } from '@penstroke/ops';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import { StockActivation } from './stock-layers.ts';

/** The arguments of `tf.layers.activation`. */
export type ActivationArgs = Parameters<typeof layers.activation>[0];

/** Outputs of a layer that has already applied the activation that follows it. */
const activated = new WeakSet<Tensor>();

/**
 * The activation layer of tfjs-layers (the same JSON, class name `Activation`), which lets a normalisation in front of it
 * do its work in the same pass over the data.
 */
export class FusedActivation extends StockActivation {
  override call(inputs: Tensor | Tensor[], kwargs: Parameters<layers.Layer['call']>[1]): Tensor | Tensor[] {
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor;
    return activated.has(x) ? x : super.call(inputs, kwargs);
  }
}

/**
 * The activation that a layer may apply itself: that of the {@link FusedActivation} that alone takes its output, or 'linear'.
 * A layer that does marks its output with {@link markActivated}.
 */
export function activationAfter(layer: layers.Layer): Activation {
  const [node, ...others] = layer.outboundNodes;
  if (node === undefined || others.length > 0) return 'linear';
  const follower: unknown = node.outboundLayer;
  if (!(follower instanceof FusedActivation)) return 'linear';
  const { activation } = follower as unknown as { activation: { getClassName(): string } };
  const name = activation.getClassName() as Activation;
  return ACTIVATIONS.includes(name) ? name : 'linear';
}

/** Says of a tensor that the activation after its layer is in it. */
export function markActivated(tensor: Tensor): void {
  activated.add(tensor);
}

/**
 * An activation layer: as `tf.layers.activation`. Directly after a `createBatchNormalization` layer that nothing else
 * takes the output of, it costs nothing in training: that layer then gives out normalised and activated values.
 *
 * @param args those of `tf.layers.activation`
 * @returns a layer of any shape; written to JSON as the stock `Activation`
 */
export function createActivation(args: ActivationArgs): layers.Layer {
  return new FusedActivation(args);
}
