import {
  backend_util,
  Conv2DBackpropInput,
  type Conv2DBackpropInputAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { convolutionShape, fitsOutput } from './conv2d-plan.ts';
import { runInputGradient } from './conv2d-run.ts';

/** The gradient of a convolution's input; cpu does NCHW. */
export const CONV2D_BACKPROP_INPUT_KERNEL: SimdKernel = simdKernel<
  { dy: TensorInfo; filter: TensorInfo },
  Conv2DBackpropInputAttrs
>(Conv2DBackpropInput, ({ inputs: { dy, filter }, attrs, backend }) => {
  const { inputShape, strides, pad, dataFormat, dimRoundingMode } = attrs;
  if ((dataFormat ?? 'NHWC') !== 'NHWC' || dy.dtype !== 'float32' || filter.dtype !== 'float32') return undefined;
  const shape = convolutionShape(
    backend_util.computeConv2DInfo(
      inputShape,
      filter.shape as [number, number, number, number],
      strides,
      1,
      pad,
      dimRoundingMode,
    ),
  );
  if (shape === undefined || !fitsOutput(shape, dy)) return undefined;
  const pointers = { dy: backend.pointer(dy), filter: backend.pointer(filter) };
  const dx = backend.output(inputShape);
  runInputGradient(backend, shape, { ...pointers, dx: backend.pointer(dx) });
  return dx;
});
