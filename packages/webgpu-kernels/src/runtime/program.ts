/** A compute shader and its pipeline on the device that ran it last. */
export class Program {
  readonly name: string;
  readonly code: string;
  #device: GPUDevice | undefined;
  #compiled: CompiledProgram | undefined;

  /**
   * @param name shown in profiles
   * @param code WGSL whose entry point is `main`, all bindings in group 0, numbered from 0
   */
  constructor(name: string, code: string) {
    this.name = name;
    this.code = code;
  }

  compiledFor(device: GPUDevice): CompiledProgram {
    if (this.#compiled === undefined || this.#device !== device) {
      const module = device.createShaderModule({ code: this.code, label: this.name });
      const pipeline = device.createComputePipeline({
        compute: { module, entryPoint: 'main' },
        label: this.name,
        layout: 'auto',
      });
      this.#device = device;
      this.#compiled = { pipeline, layout: pipeline.getBindGroupLayout(0) };
    }
    return this.#compiled;
  }
}

export interface CompiledProgram {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
}

/** Values made once for each key: programs by what is in their shader, plans by shapes. */
export class Memo<T> {
  readonly #made = new Map<string, T>();

  get(key: string, make: () => T): T {
    let value = this.#made.get(key);
    if (value === undefined) {
      value = make();
      this.#made.set(key, value);
    }
    return value;
  }
}
