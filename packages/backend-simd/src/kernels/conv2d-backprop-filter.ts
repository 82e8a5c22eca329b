import {
  backend_util,
  Conv2DBackpropFilter,
  type Conv2DBackpropFilterAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { convolutionShape, fitsOutput } from './conv2d-plan.ts';
import { runFilterGradient } from './conv2d-run.ts';

/** The gradient of a convolution's filter; cpu does NCHW. */
export const CONV2D_BACKPROP_FILTER_KERNEL: SimdKernel = simdKernel<
  { x: TensorInfo; dy: TensorInfo },
  Conv2DBackpropFilterAttrs
>(Conv2DBackpropFilter, ({ inputs: { x, dy }, attrs, backend }) => {
  const { filterShape, strides, pad, dataFormat, dimRoundingMode } = attrs;
  if ((dataFormat ?? 'NHWC') !== 'NHWC' || x.dtype !== 'float32' || dy.dtype !== 'float32') return undefined;
  const shape = convolutionShape(
    backend_util.computeConv2DInfo(
      x.shape as [number, number, number, number],
      filterShape,
      strides,
      1,
      pad,
      dimRoundingMode,
    ),
  );
  if (shape === undefined || !fitsOutput(shape, dy)) return undefined;
  const pointers = { x: backend.pointer(x), dy: backend.pointer(dy) };
  const dFilter = backend.output(filterShape);
  runFilterGradient(backend, shape, { ...pointers, dFilter: backend.pointer(dFilter) });
  return dFilter;
});
