/** What is known of a TensorFlow.js backend before it is loaded. */
export interface BackendDescriptor {
  /** The name in `--backend`, configuration files and records. */
  readonly name: BackendName;
  /** What people call it. */
  readonly label: string;
  /** Whether it computes on a GPU. */
  readonly needsGpu: boolean;
  /** The npm package that has its engine. */
  readonly packageName: string;
  /** Whether `auto` tries it. */
  readonly auto: boolean;
  /** Whether a page can run it. */
  readonly inPage: boolean;
}

const TABLE = [
  {
    name: 'cuda',
    label: 'CUDA through libtensorflow',
    needsGpu: true,
    packageName: '@tensorflow/tfjs-node-gpu',
    auto: true,
    inPage: false,
  },
  {
    name: 'node',
    label: 'libtensorflow on the processor',
    needsGpu: false,
    packageName: '@tensorflow/tfjs-node',
    auto: false,
    inPage: false,
  },
  {
    name: 'webgpu',
    label: 'WebGPU',
    needsGpu: true,
    packageName: '@tensorflow/tfjs-backend-webgpu',
    auto: true,
    inPage: true,
  },
  {
    name: 'simd',
    label: 'WebAssembly SIMD',
    needsGpu: false,
    packageName: '@penstroke/backend-simd',
    auto: true,
    inPage: true,
  },
  {
    name: 'cpu',
    label: 'plain JavaScript',
    needsGpu: false,
    packageName: '@tensorflow/tfjs-backend-cpu',
    auto: true,
    inPage: true,
  },
] as const;

/**
 * The backends, in the order in which `auto` tries them: a CUDA GPU, any other GPU, the processor's vector units, plain
 * JavaScript. `node` is not tried: `simd` trains these networks faster than libtensorflow's calls from JavaScript cost.
 */
export const backends: readonly BackendDescriptor[] = TABLE;

/** A backend that runs. */
export type BackendName = (typeof TABLE)[number]['name'];

/** A backend that a page can run. */
export type PageBackendName = Extract<(typeof TABLE)[number], { readonly inPage: true }>['name'];

/** What `--backend` takes. */
export type BackendChoice = 'auto' | BackendName;

/** The names of the backends. */
export const backendNames: readonly BackendName[] = backends.map(({ name }) => name);

/** What `--backend` takes: `auto`, then every name. */
export const backendChoices: readonly BackendChoice[] = ['auto', ...backendNames];

/** The order in which `auto` tries; a page has loaders for some of them only, see `chooseBackend`. */
export const autoOrder: readonly BackendName[] = backends.filter(({ auto }) => auto).map(({ name }) => name);
