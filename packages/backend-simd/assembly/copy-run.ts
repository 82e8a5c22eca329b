/** memory.copy costs a call into the engine: short runs are copied here. Bytes are a multiple of 4. */
// @ts-ignore: decorator
@inline
export function copyRun(out: usize, x: usize, bytes: usize): void {
  if (bytes > 256) {
    memory.copy(out, x, bytes);
    return;
  }
  let at: usize = 0;
  for (; at + 16 <= bytes; at += 16) v128.store(out + at, v128.load(x + at));
  for (; at < bytes; at += 4) store<i32>(out + at, load<i32>(x + at));
}

/** copyRun for `runs` runs that lie `outStep` and `xStep` bytes apart. */
export function copyRows(out: usize, outStep: usize, x: usize, xStep: usize, runs: i32, bytes: usize): void {
  for (; runs > 0; runs--, out += outStep, x += xStep) copyRun(out, x, bytes);
}
