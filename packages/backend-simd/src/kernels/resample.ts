import { PenstrokeWarp, type PenstrokeWarpAttrs, type PenstrokeWarpInputs } from '@penstroke/ops';
import { type TensorInfo, Transform, util } from '@tensorflow/tfjs-core';
import { FillModeCode } from '../layout/codes.ts';
import { floatBits } from '../runtime/float-bits.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

interface TransformAttrs {
  interpolation: 'nearest' | 'bilinear';
  fillMode: keyof typeof FillModeCode;
  fillValue: number;
  outputShape?: [number, number] | null;
}

/** As TensorFlow's ImageProjectiveTransformV3. (The kernel of tfjs-backend-cpu 4.22 transforms only the first image.) */
const transform = simdKernel<{ image: TensorInfo; transforms: TensorInfo }, TransformAttrs>(
  Transform,
  ({ inputs: { image, transforms }, attrs, backend }) => {
    if (image.dtype !== 'float32') return undefined;
    const [batch, height, width, channels] = image.shape as [number, number, number, number];
    const [outHeight, outWidth] = attrs.outputShape ?? [height, width];
    const out = backend.output([batch, outHeight, outWidth, channels]);
    backend.module.run(
      'transform',
      {
        images: backend.pointer(image),
        transforms: backend.pointer(transforms),
        out: backend.pointer(out),
        batch,
        height,
        width,
        channels,
        outHeight,
        outWidth,
        transformBytes: transforms.shape[0] === 1 ? 0 : 32,
        nearest: attrs.interpolation === 'nearest' ? 1 : 0,
        fillMode: FillModeCode[attrs.fillMode],
        fillValue: floatBits(attrs.fillValue),
      },
      { parallel: worthThreads(8 * util.sizeFromShape(out.shape)) },
    );
    return out;
  },
);

const warp = simdKernel<PenstrokeWarpInputs, PenstrokeWarpAttrs>(
  PenstrokeWarp,
  ({ inputs: { images, flow }, attrs: { fillValue }, backend }) => {
    const out = backend.output(images.shape);
    const [batch, height, width, channels] = images.shape as [number, number, number, number];
    backend.module.run(
      'warp',
      {
        images: backend.pointer(images),
        flow: backend.pointer(flow),
        out: backend.pointer(out),
        batch,
        height,
        width,
        channels,
        fillValue: floatBits(fillValue),
      },
      { parallel: worthThreads(8 * util.sizeFromShape(out.shape)) },
    );
    return out;
  },
);

/** Images sampled at other places, for augmentation. */
export const RESAMPLE_KERNELS: readonly SimdKernel[] = [transform, warp];
