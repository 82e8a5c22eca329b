import { PENSTROKE_KERNELS } from '@penstroke/ops/conformance';

/** The kernels of the ops that this package registers. On a GPU a convolution and its pooling stay two kernels. */
export const KERNELS: readonly string[] = PENSTROKE_KERNELS.filter(
  (name) => !name.startsWith('PenstrokeConv2DMaxPool'),
);
