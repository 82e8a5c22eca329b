const compiled = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/** The pipelines of a device by their code, whoever had them compiled: what was compiled ahead is there when it is needed. */
export function compiledPipelines(device: GPUDevice): Map<string, GPUComputePipeline> {
  let pipelines = compiled.get(device);
  if (pipelines === undefined) {
    pipelines = new Map();
    compiled.set(device, pipelines);
  }
  return pipelines;
}

/** The pipeline of a shader whose entry point is `main`; compiled here and now unless it was compiled before. */
export function pipelineOf(device: GPUDevice, name: string, code: string): GPUComputePipeline {
  const pipelines = compiledPipelines(device);
  let pipeline = pipelines.get(code);
  if (pipeline === undefined) {
    const module = device.createShaderModule({ code, label: name });
    pipeline = device.createComputePipeline({ compute: { module, entryPoint: 'main' }, label: name, layout: 'auto' });
    pipelines.set(code, pipeline);
  }
  return pipeline;
}
