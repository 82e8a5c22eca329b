/** A library that TensorFlow opens for a GPU. */
export interface CudaLibrary {
  /** The name under which it is opened, such as `libcudnn.so.9`. */
  readonly soname: string;
  /** What pip calls the wheel that has it, with its versions. */
  readonly requirement: string;
}

/** NVIDIA's projects on PyPI (`nvidia-<name>-cu12`) and the libraries in them that TensorFlow opens. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'cuda-runtime': ['libcudart'],
  cublas: ['libcublas', 'libcublasLt'],
  cufft: ['libcufft'],
  cusolver: ['libcusolver'],
  cusparse: ['libcusparse'],
  cudnn: ['libcudnn'],
  // cuSOLVER and cuSPARSE depend on the first, cuDNN on the second.
  nvjitlink: ['libnvJitLink'],
  'cuda-nvrtc': ['libnvrtc'],
};

/**
 * The libraries that a wheel's requirements stand for: NVIDIA numbers a library by the first part of its version, so
 * `nvidia-cudnn-cu12<10.0,>=9.3.0.75` is `libcudnn.so.9`.
 */
export function cudaLibraries(requirements: readonly string[]): CudaLibrary[] {
  return requirements.flatMap((requirement) => {
    const [, project, rest] = /^nvidia-([a-z-]+?)-cu\d+(.*)$/.exec(requirement) ?? [];
    const major = /(?:>=|==|~=)(\d+)/.exec(rest ?? '')?.[1];
    if (project === undefined || major === undefined) return [];
    return (LIBRARIES[project] ?? []).map((name) => ({ soname: `${name}.so.${major}`, requirement }));
  });
}
