/** The most threads that the backend `simd` starts. */
export const MAX_THREADS = 64;
