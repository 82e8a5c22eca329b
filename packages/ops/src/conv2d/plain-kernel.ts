import { activate, type PlainKernel } from '../conformance/support/plain-kernel.ts';
import { windowCount } from '../shared/window-count.ts';
import type { PenstrokeConv2DAttrs, PenstrokeConv2DInputs } from './contract.ts';

/** The first input row (or column) of the first window: 0, or minus the padding of TensorFlow's 'same'. */
export function origin(size: number, window: number, stride: number, outSize: number, pad: 'same' | 'valid'): number {
  return pad === 'valid' ? 0 : -Math.floor(Math.max((outSize - 1) * stride + window - size, 0) / 2);
}

/** Convolution, bias and activation in plain loops. */
export const plainConv2D: PlainKernel<PenstrokeConv2DInputs, PenstrokeConv2DAttrs> = (inputs, attrs, read, write) => {
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
