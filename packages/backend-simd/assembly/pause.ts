/**
 * Some 10 ns of waiting between two polls of a shared word: a chain of dependent square roots leaves the core's issue slots
 * to its sibling thread (WebAssembly has no pause instruction). Give the result to the next call, and keep it alive by
 * comparing it to 0 in the end: it is never negative.
 */
// @ts-ignore: decorator
@inline
export function pause(seed: f64): f64 {
  return sqrt<f64>(sqrt<f64>(seed + 1.0) + 1.0);
}
