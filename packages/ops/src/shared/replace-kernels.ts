import {
  getKernel,
  type KernelBackend,
  type NamedTensorInfoMap,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';

/** A kernel for a backend that another package registers. `Context` is what the kernel runs on. */
export interface ReplacementKernel<Context> {
  readonly kernelName: string;
  /** For a kernel that replaces a stock one: whether it can do this call; the stock kernel does the others. */
  covers?(inputs: NamedTensorInfoMap, attrs: object): boolean;
  run(context: Context, inputs: NamedTensorInfoMap, attrs: object): TensorInfo | TensorInfo[];
}

/** Calls `run` with the context of one kernel call on a backend, and ends the context afterwards if need be. */
export type KernelScope<Context> = (
  backend: KernelBackend,
  run: (context: Context) => TensorInfo | TensorInfo[],
) => TensorInfo | TensorInfo[];

/**
 * Registers kernels on a backend, in the place of its stock kernels of the same names.
 *
 * @returns what puts the stock kernels back and removes the others
 *
 * @example
 * const restore = replaceKernels('webgpu', KERNELS, (backend, run) => run(internalsOf(backend)));
 */
export function replaceKernels<Context>(
  backendName: string,
  kernels: readonly ReplacementKernel<Context>[],
  scope: KernelScope<Context>,
): () => void {
  const restores = kernels.map((kernel) => replaceKernel(backendName, kernel, scope));
  return () => {
    for (const restore of restores) restore();
  };
}

function replaceKernel<Context>(
  backendName: string,
  { kernelName, covers, run }: ReplacementKernel<Context>,
  scope: KernelScope<Context>,
): () => void {
  const stock = getKernel(kernelName, backendName)?.kernelFunc;
  if (stock !== undefined) unregisterKernel(kernelName, backendName);
  registerKernel({
    kernelName,
    backendName,
    kernelFunc: (args) => {
      const { inputs, attrs = {} } = args;
      if (stock !== undefined && covers?.(inputs, attrs) === false) return stock(args);
      return scope(args.backend as KernelBackend, (context) => run(context, inputs, attrs));
    },
  });
  return () => {
    unregisterKernel(kernelName, backendName);
    if (stock !== undefined) registerKernel({ kernelName, backendName, kernelFunc: stock });
  };
}
