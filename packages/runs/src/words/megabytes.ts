/** Bytes as decimal megabytes: `megabytes(9_800_000)` is `9.8 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
