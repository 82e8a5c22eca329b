import { MaxPool, type MaxPoolAttrs, MaxPoolGrad, type MaxPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelDefinition } from './kernel-definition.ts';
import { isOneDnn, type Pooling, type PoolWindows } from './pooling.ts';

const windowsOf = ({ shape }: TensorInfo, attrs: MaxPoolAttrs | MaxPoolGradAttrs): PoolWindows => ({
  ...(attrs as MaxPoolAttrs & { pad: PoolWindows['pad'] }),
  shape,
});

const covers = ({ dtype }: TensorInfo, attrs: object) =>
  dtype === 'float32' && typeof (attrs as MaxPoolAttrs).pad === 'string';

/** Max pooling and its gradient by oneDNN; none where the stock kernels call the same operations. */
export function maxPoolKernels(pooling: Pooling): readonly KernelDefinition[] {
  if (!isOneDnn(pooling)) return [];
  const maxPool: KernelDefinition = {
    kernelName: MaxPool,
    covers: ({ x }, attrs) => covers(x!, attrs),
    run(ops, inputs, attrs) {
      const { x } = inputs as Record<'x', TensorInfo>;
      return ops.keep(pooling.maxima(ops, x, windowsOf(x, attrs as MaxPoolAttrs)));
    },
  };
  const maxPoolGrad: KernelDefinition = {
    kernelName: MaxPoolGrad,
    covers: ({ input }, attrs) => covers(input!, attrs),
    run(ops, inputs, attrs) {
      const { dy, input } = inputs as Record<'dy' | 'input', TensorInfo>;
      return ops.keep(pooling.gradient(ops, input, dy, windowsOf(input, attrs as MaxPoolGradAttrs)));
    },
  };
  return [maxPool, maxPoolGrad];
}
