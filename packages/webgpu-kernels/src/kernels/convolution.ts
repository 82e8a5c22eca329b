/** The three products of a convolution as implicit matrix products, over NHWC images without dilation. */
import {
  type Activation,
  PenstrokeConv2D,
  type PenstrokeConv2DAttrs,
  type PenstrokeConv2DInputs,
} from '@penstroke/ops';
import {
  backend_util,
  Conv2D,
  type Conv2DAttrs,
  Conv2DBackpropFilter,
  type Conv2DBackpropFilterAttrs,
  Conv2DBackpropInput,
  type Conv2DBackpropInputAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { convolutionProduct, filterGradientProduct, inputGradientProduct } from '../gemm/product.ts';
import { type GemmFinish, type GemmPlan, planGemm, runGemm } from '../gemm/run-gemm.ts';
import type { PoolableConvolution } from '../runtime/dispatch-watcher.ts';
import { Memo } from '../runtime/program.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { convolutionAndPooling } from './convolution-and-pooling.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

type Sizes4D = [number, number, number, number];

interface ConvolutionPlan {
  readonly plan: GemmPlan;
  readonly shape: readonly number[];
  readonly poolable?: PoolableConvolution | undefined;
}

const plans = new Memo<ConvolutionPlan>();

interface ConvolutionAttrs {
  strides: [number, number] | number;
  pad: Conv2DAttrs['pad'];
  dimRoundingMode?: 'floor' | 'round' | 'ceil' | undefined;
}

function convolutionInfo(
  x: readonly number[],
  filter: readonly number[],
  attrs: ConvolutionAttrs,
): backend_util.Conv2DInfo {
  const { strides, pad, dimRoundingMode } = attrs;
  return backend_util.computeConv2DInfo(x as Sizes4D, filter as Sizes4D, strides, 1, pad, dimRoundingMode);
}

function key(
  kind: string,
  x: readonly number[],
  filter: readonly number[],
  { strides, pad }: ConvolutionAttrs,
): string {
  return `${kind}:${x}:${filter}:${strides}:${pad}`;
}

function plainly(name: string): GemmFinish {
  return { name, activation: 'linear', bias: false };
}

function convolve(
  backend: WebGPUInternals,
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo | undefined,
  activation: Activation,
  attrs: ConvolutionAttrs,
): TensorInfo {
  const kind = `y${activation}${bias === undefined ? '' : '+b'}`;
  const { plan, shape, poolable } = plans.get(key(kind, x.shape, filter.shape, attrs), () => {
    const info = convolutionInfo(x.shape, filter.shape, attrs);
    const finish = { activation, bias: bias !== undefined };
    const made = planGemm(backend, convolutionProduct(info), { name: PenstrokeConv2D, ...finish });
    const { tile } = made.tilePlan;
    return {
      plan: made,
      shape: info.outShape,
      poolable: { pooled: (pool, keeps) => convolutionAndPooling({ ...finish, info, pool, keeps, tile }) },
    };
  });
  return runGemm(backend, plan, x, filter, bias, shape, poolable);
}

const penstrokeConv2D: KernelDefinition = {
  kernelName: PenstrokeConv2D,
  run(backend, inputs, attrs) {
    const { x, filter, bias } = inputs as unknown as PenstrokeConv2DInputs;
    const { activation, ...rest } = attrs as PenstrokeConv2DAttrs;
    return convolve(backend, x, filter, bias, activation, rest);
  },
};

/** Whether a stock convolution kernel's attributes are those covered here. */
function covers(
  { dataFormat = 'NHWC', dilations = 1, pad, dimRoundingMode }: Partial<Conv2DAttrs>,
  tensors: readonly TensorInfo[],
): boolean {
  return (
    dataFormat === 'NHWC' &&
    [dilations].flat().every((rate) => rate === 1) &&
    (pad === 'same' || pad === 'valid') &&
    dimRoundingMode == null &&
    tensors.every(({ dtype, shape }) => dtype === 'float32' && shape.length === 4) &&
    !isEmpty(tensors)
  );
}

const conv2D: KernelDefinition = {
  kernelName: Conv2D,
  covers: (inputs, attrs) => covers(attrs as Partial<Conv2DAttrs>, [inputs.x!, inputs.filter!]),
  run(backend, inputs, attrs) {
    const { x, filter } = inputs as Inputs<'x' | 'filter'>;
    const { strides, pad } = attrs as Conv2DAttrs;
    return convolve(backend, x, filter, undefined, 'linear', { strides, pad });
  },
};

const conv2DBackpropInput: KernelDefinition = {
  kernelName: Conv2DBackpropInput,
  covers: (inputs, attrs) => covers(attrs as Partial<Conv2DAttrs>, [inputs.dy!, inputs.filter!]),
  run(backend, inputs, attrs) {
    const { dy, filter } = inputs as Inputs<'dy' | 'filter'>;
    const { strides, pad, inputShape } = attrs as Conv2DBackpropInputAttrs;
    const { plan } = plans.get(key('dx', inputShape, filter.shape, { strides, pad }), () => {
      const product = inputGradientProduct(convolutionInfo(inputShape, filter.shape, { strides, pad }));
      return { plan: planGemm(backend, product, plainly(Conv2DBackpropInput)), shape: inputShape };
    });
    return runGemm(backend, plan, dy, filter, undefined, inputShape);
  },
};

const conv2DBackpropFilter: KernelDefinition = {
  kernelName: Conv2DBackpropFilter,
  covers: (inputs, attrs) => covers(attrs as Partial<Conv2DAttrs>, [inputs.x!, inputs.dy!]),
  run(backend, inputs, attrs) {
    const { x, dy } = inputs as Inputs<'x' | 'dy'>;
    const { strides, pad, filterShape } = attrs as Conv2DBackpropFilterAttrs;
    const { plan } = plans.get(key('df', x.shape, filterShape, { strides, pad }), () => {
      const product = filterGradientProduct(convolutionInfo(x.shape, filterShape, { strides, pad }));
      return { plan: planGemm(backend, product, plainly(Conv2DBackpropFilter)), shape: filterShape };
    });
    return runGemm(backend, plan, x, dy, undefined, filterShape);
  },
};

/** Convolutions: of the ops, and the stock one with its two gradients. */
export const CONVOLUTION_KERNELS: readonly KernelDefinition[] = [
  penstrokeConv2D,
  conv2D,
  conv2DBackpropInput,
  conv2DBackpropFilter,
];
