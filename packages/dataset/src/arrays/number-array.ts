/** The typed arrays that numbers of a file may come in. */
export type Numbers =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** An array of a file, whatever its format. */
export interface NumberArray {
  /** The type that the file names, such as `uint8` or `float32`. */
  readonly type: string;
  /** The dimensions, outermost first. */
  readonly shape: readonly number[];
  /** Row-major, as many as the product of `shape`. */
  readonly data: Numbers;
}

/** `float32 60000x28x28`, for messages. */
export function describeArray({ type, shape }: NumberArray): string {
  return `${type} ${shape.join('x')}`;
}

/** The least and the greatest number; NaN for both if one is. */
export function rangeOf(data: Numbers): { least: number; greatest: number } {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of data) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    if (Number.isNaN(value)) return { least: value, greatest: value };
  }
  return { least, greatest };
}
