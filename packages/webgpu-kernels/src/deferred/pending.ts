/** Stands for an object of WebGPU that cannot be made yet. */
export abstract class Pending<T extends object> {
  #real: T | undefined;

  /** The object itself, made at the first call. */
  real(): T {
    this.#real ??= this.make();
    return this.#real;
  }

  protected abstract make(): T;
}

/** What a value stands for; the value itself where it stands for nothing else. */
export function real<T>(value: T): T {
  return value instanceof Pending ? (value.real() as T) : value;
}
