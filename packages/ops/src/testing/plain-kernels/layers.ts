import { philox4x32 } from '@penstroke/random';
import {
  PenstrokeBiasActivationGradient,
  type PenstrokeBiasActivationGradientAttrs,
  type PenstrokeBiasActivationGradientInputs,
  PenstrokeConv2D,
  type PenstrokeConv2DAttrs,
  type PenstrokeConv2DInputs,
  PenstrokeDense,
  type PenstrokeDenseAttrs,
  type PenstrokeDenseInputs,
  PenstrokeDropout,
  type PenstrokeDropoutAttrs,
  type PenstrokeDropoutInputs,
} from '../../kernel-names.ts';
import { windowCount } from '../../window-count.ts';
import { activate, type PlainKernel, plainKernel, slope } from './plain-kernel.ts';

/** The first input row (or column) of the first window: 0, or minus the padding of TensorFlow's 'same'. */
export function origin(size: number, window: number, stride: number, outSize: number, pad: 'same' | 'valid'): number {
  return pad === 'valid' ? 0 : -Math.floor(Math.max((outSize - 1) * stride + window - size, 0) / 2);
}

/** Convolution, bias and activation. */
export const conv2d: PlainKernel<PenstrokeConv2DInputs, PenstrokeConv2DAttrs> = (inputs, attrs, read, write) => {
  const [x, filter, bias] = [read(inputs.x), read(inputs.filter), read(inputs.bias)];
  const [batch, height, width, inChannels] = inputs.x.shape as [number, number, number, number];
  const [filterHeight, filterWidth, , outChannels] = inputs.filter.shape as [number, number, number, number];
  const [strideY, strideX] = attrs.strides;
  const outHeight = windowCount(height, filterHeight, strideY, attrs.pad);
  const outWidth = windowCount(width, filterWidth, strideX, attrs.pad);
  const top = origin(height, filterHeight, strideY, outHeight, attrs.pad);
  const left = origin(width, filterWidth, strideX, outWidth, attrs.pad);
  const y = new Float32Array(batch * outHeight * outWidth * outChannels);
  let position = 0;
  for (let example = 0; example < batch; example++) {
    for (let outY = 0; outY < outHeight; outY++) {
      for (let outX = 0; outX < outWidth; outX++) {
        for (let outChannel = 0; outChannel < outChannels; outChannel++) {
          let sum = bias[outChannel]!;
          for (let fy = 0; fy < filterHeight; fy++) {
            const inY = top + outY * strideY + fy;
            if (inY < 0 || inY >= height) continue;
            for (let fx = 0; fx < filterWidth; fx++) {
              const inX = left + outX * strideX + fx;
              if (inX < 0 || inX >= width) continue;
              const pixel = ((example * height + inY) * width + inX) * inChannels;
              const weight = (fy * filterWidth + fx) * inChannels;
              for (let channel = 0; channel < inChannels; channel++) {
                sum += x[pixel + channel]! * filter[(weight + channel) * outChannels + outChannel]!;
              }
            }
          }
          y[position++] = activate(sum, attrs.activation);
        }
      }
    }
  }
  return write(y, [batch, outHeight, outWidth, outChannels]);
};

const dense: PlainKernel<PenstrokeDenseInputs, PenstrokeDenseAttrs> = (inputs, { activation }, read, write) => {
  const [x, kernel, bias] = [read(inputs.x), read(inputs.kernel), read(inputs.bias)];
  const [batch] = inputs.x.shape as [number];
  const [inputCount, units] = inputs.kernel.shape as [number, number];
  const y = new Float32Array(batch * units);
  for (let row = 0; row < batch; row++) {
    for (let unit = 0; unit < units; unit++) {
      let sum = bias[unit]!;
      for (let i = 0; i < inputCount; i++) sum += x[row * inputCount + i]! * kernel[i * units + unit]!;
      y[row * units + unit] = activate(sum, activation);
    }
  }
  return write(y, [batch, units]);
};

const biasActivationGradient: PlainKernel<
  PenstrokeBiasActivationGradientInputs,
  PenstrokeBiasActivationGradientAttrs
> = (inputs, { activation }, read, write) => {
  const [dy, y] = [read(inputs.dy), read(inputs.y)];
  const channels = inputs.dy.shape.at(-1)!;
  const sums = new Float64Array(channels);
  const dz = dy.map((gradient, i) => gradient * slope(y[i]!, activation));
  dz.forEach((gradient, i) => {
    sums[i % channels]! += gradient;
  });
  return [write(dz, inputs.dy.shape), write(Float32Array.from(sums), [channels])];
};

const dropout: PlainKernel<PenstrokeDropoutInputs, PenstrokeDropoutAttrs> = (inputs, attrs, read, write) => {
  const { rate, seedLow, seedHigh, purpose, step } = attrs;
  const words = new Uint32Array(4);
  const y = read(inputs.x).map((value, i) => {
    philox4x32([i >>> 2, step >>> 0, Math.floor(step / 2 ** 32), purpose], [seedLow, seedHigh], words);
    return words[i % 4]! >= Math.floor(rate * 2 ** 32) ? value / (1 - rate) : 0;
  });
  return write(y, inputs.x.shape);
};

/** The kernels of single layers. */
export const layerKernels: readonly ReturnType<typeof plainKernel>[] = [
  plainKernel(PenstrokeConv2D, conv2d),
  plainKernel(PenstrokeDense, dense),
  plainKernel(PenstrokeBiasActivationGradient, biasActivationGradient),
  plainKernel(PenstrokeDropout, dropout),
];
