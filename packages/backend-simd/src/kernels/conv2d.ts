import { PenstrokeConv2D, type PenstrokeConv2DAttrs, type PenstrokeConv2DInputs } from '@penstroke/ops';
import {
  backend_util,
  Conv2D,
  type Conv2DAttrs,
  FusedConv2D,
  type FusedConv2DAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { type ConvolutionShape, convolutionShape } from './conv2d-plan.ts';
import { runConvolution } from './conv2d-run.ts';
import { addBias, applyActivation, codeOfActivation, isChannelBias } from './mat-mul-epilogue.ts';

type Filtered = { x: TensorInfo; filter: TensorInfo };
type Geometry = Pick<Conv2DAttrs, 'strides' | 'pad' | 'dilations' | 'dimRoundingMode'>;

function convolutionInfo({ x, filter }: Filtered, { strides, pad, dilations, dimRoundingMode }: Geometry) {
  const [xShape, filterShape] = [x.shape, filter.shape] as [number, number, number, number][];
  return backend_util.computeConv2DInfo(xShape!, filterShape!, strides, dilations, pad, dimRoundingMode);
}

/** The sizes of a convolution that the WebAssembly kernels do, or undefined: cpu does NCHW, other types and nothing. */
function supportedShape(
  inputs: Filtered,
  geometry: Geometry,
  dataFormat: 'NHWC' | 'NCHW' = 'NHWC',
): ConvolutionShape | undefined {
  if (dataFormat !== 'NHWC' || inputs.x.dtype !== 'float32' || inputs.filter.dtype !== 'float32') return undefined;
  return convolutionShape(convolutionInfo(inputs, geometry));
}

function convolve(
  backend: SimdBackend,
  { x, filter }: Filtered,
  shape: ConvolutionShape,
  { bias, activation = 0 }: { bias?: TensorInfo | undefined; activation?: number } = {},
): TensorInfo {
  const pointers = {
    x: backend.pointer(x),
    filter: backend.pointer(filter),
    bias: bias ? backend.pointer(bias) : 0,
  };
  const out = backend.output([shape.batch, shape.outHeight, shape.outWidth, shape.outChannels]);
  runConvolution(backend, shape, { ...pointers, out: backend.pointer(out), activation });
  return out;
}

/** tfjs's convolutions and the fused one of @penstroke/ops. */
export const CONV2D_KERNELS: readonly SimdKernel[] = [
  simdKernel<Filtered, Conv2DAttrs>(Conv2D, ({ inputs, attrs, backend }) => {
    const shape = supportedShape(inputs, attrs, attrs.dataFormat);
    return shape && convolve(backend, inputs, shape);
  }),
  simdKernel<Filtered & { bias?: TensorInfo; preluActivationWeights?: TensorInfo }, FusedConv2DAttrs>(
    FusedConv2D,
    ({ inputs, attrs, backend }) => {
      const shape = supportedShape(inputs, attrs, attrs.dataFormat);
      if (shape === undefined) return undefined;
      const { bias, preluActivationWeights } = inputs;
      const { activation, leakyreluAlpha } = attrs;
      const code = codeOfActivation(activation);
      const fusedBias = bias === undefined || isChannelBias(bias, shape.outChannels);
      if (fusedBias && code !== undefined) return convolve(backend, inputs, shape, { bias, activation: code });
      const sums = convolve(backend, inputs, shape, fusedBias ? { bias } : {});
      const biased = fusedBias ? sums : addBias(backend, sums, bias);
      return applyActivation(backend, biased, activation, { preluActivationWeights, leakyreluAlpha });
    },
  ),
  simdKernel<PenstrokeConv2DInputs, PenstrokeConv2DAttrs>(PenstrokeConv2D, ({ inputs, attrs, backend }) => {
    const geometry: Geometry = { strides: attrs.strides, pad: attrs.pad, dilations: 1 };
    const shape = supportedShape(inputs, geometry);
    // Only an empty batch or image has no shape here: the op refuses empty filters.
    if (shape === undefined) return backend.output(convolutionInfo(inputs, geometry).outShape);
    return convolve(backend, inputs, shape, { bias: inputs.bias, activation: codeOfActivation(attrs.activation)! });
  }),
];
