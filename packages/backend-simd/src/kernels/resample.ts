import { PenstrokeWarp, type PenstrokeWarpAttrs, type PenstrokeWarpInputs } from '@penstroke/ops';
import { type TensorInfo, Transform, util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/simd-module.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

/** The codes of assembly/resample.ts. */
const FILL_MODE = { constant: 0, reflect: 1, wrap: 2, nearest: 3 };

interface TransformAttrs {
  interpolation: 'nearest' | 'bilinear';
  fillMode: keyof typeof FILL_MODE;
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
    const pointers = [image, transforms, out].map((tensor) => backend.pointer(tensor));
    const args = [...pointers, batch, height, width, channels, outHeight, outWidth];
    args.push(transforms.shape[0] === 1 ? 0 : 32, attrs.interpolation === 'nearest' ? 1 : 0);
    args.push(FILL_MODE[attrs.fillMode], floatBits(attrs.fillValue));
    backend.module.run('transform', args, worthThreads(8 * util.sizeFromShape(out.shape)));
    return out;
  },
);

const warp = simdKernel<PenstrokeWarpInputs, PenstrokeWarpAttrs>(
  PenstrokeWarp,
  ({ inputs: { images, flow }, attrs: { fillValue }, backend }) => {
    const out = backend.output(images.shape);
    const args = [images, flow, out].map((tensor) => backend.pointer(tensor));
    backend.module.run(
      'warp',
      [...args, ...images.shape, floatBits(fillValue)],
      worthThreads(8 * util.sizeFromShape(out.shape)),
    );
    return out;
  },
);

/** Images sampled at other places, for augmentation. */
export const RESAMPLE_KERNELS: readonly SimdKernel[] = [transform, warp];
