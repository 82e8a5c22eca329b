import { Conv2DBackpropFilter, Conv2DBackpropInput, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { runKernel } from '../../shared/run-kernel.ts';

/** The gradients of a convolution for `x` and `filter` by the kernels of tfjs, from that of its output. */
export function stockConv2DGradients(
  x: Tensor4D,
  filter: Tensor4D,
  dy: Tensor,
  { strides, padding }: { strides: [number, number]; padding: 'same' | 'valid' },
): [dx: Tensor, dfilter: Tensor] {
  const attrs = { strides, pad: padding, dataFormat: 'NHWC' };
  return [
    runKernel<Tensor>(Conv2DBackpropInput, { dy, filter }, { ...attrs, inputShape: x.shape }),
    runKernel<Tensor>(Conv2DBackpropFilter, { x, dy }, { ...attrs, filterShape: filter.shape }),
  ];
}
