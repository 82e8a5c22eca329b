const COUNTED = {
  createComputePipeline: () => GPUDevice.prototype,
  createComputePipelineAsync: () => GPUDevice.prototype,
  createBuffer: () => GPUDevice.prototype,
  createBindGroup: () => GPUDevice.prototype,
  createCommandEncoder: () => GPUDevice.prototype,
  destroy: () => GPUBuffer.prototype,
  submit: () => GPUQueue.prototype,
  writeBuffer: () => GPUQueue.prototype,
  beginComputePass: () => GPUCommandEncoder.prototype,
  dispatchWorkgroups: () => GPUComputePassEncoder.prototype,
};

type Name = keyof typeof COUNTED;

/** Counts calls that cost time in JavaScript, until it is stopped. */
export function countCalls(): { read(): Record<Name, number>; stop(): void } {
  const counts = Object.fromEntries(Object.keys(COUNTED).map((name) => [name, 0])) as Record<Name, number>;
  const restores = (Object.keys(COUNTED) as Name[]).map((name) => {
    const prototype = COUNTED[name]() as unknown as Record<Name, (...args: unknown[]) => unknown>;
    const original = prototype[name];
    prototype[name] = function (this: unknown, ...args: unknown[]) {
      counts[name]++;
      return original.apply(this, args);
    };
    return () => {
      prototype[name] = original;
    };
  });
  return {
    read: () => ({ ...counts }),
    stop() {
      for (const restore of restores) restore();
    },
  };
}
