import type { Tensor } from '@tensorflow/tfjs-core';

/** @throws TypeError for another dtype, RangeError for another rank */
export function checkTensor(
  caller: string,
  name: string,
  tensor: Tensor,
  ranks: readonly number[],
  dtype = 'float32',
): void {
  if (tensor.dtype !== dtype) {
    throw new TypeError(`${caller}: expected ${name} of dtype ${dtype}, got ${tensor.dtype}; cast it first`);
  }
  if (!ranks.includes(tensor.rank)) {
    throw new RangeError(`${caller}: expected ${name} of rank ${ranks.join(' or ')}, got shape [${tensor.shape}]`);
  }
}

/** @throws RangeError when the shape differs */
export function checkShape(caller: string, name: string, tensor: Tensor, shape: readonly number[]): void {
  if (tensor.shape.length !== shape.length || tensor.shape.some((size, axis) => size !== shape[axis])) {
    throw new RangeError(`${caller}: expected ${name} of shape [${shape}], got [${tensor.shape}]`);
  }
}

/** @throws TypeError or RangeError unless the lists are equally long and those of one index are float32 of one shape */
export function checkTensorLists(caller: string, lists: Readonly<Record<string, readonly Tensor[]>>): void {
  const [[firstName, first], ...others] = Object.entries(lists) as [[string, readonly Tensor[]]];
  first.forEach((tensor, i) => {
    if (tensor.dtype !== 'float32') {
      throw new TypeError(`${caller}: expected ${firstName}[${i}] of dtype float32, got ${tensor.dtype}`);
    }
  });
  for (const [name, list] of others as [string, readonly Tensor[]][]) {
    if (list.length !== first.length) {
      throw new RangeError(`${caller}: expected as many ${name} as ${firstName} (${first.length}), got ${list.length}`);
    }
    list.forEach((tensor, i) => {
      if (tensor.dtype !== 'float32') {
        throw new TypeError(`${caller}: expected ${name}[${i}] of dtype float32, got ${tensor.dtype}`);
      }
      checkShape(caller, `${name}[${i}]`, tensor, first[i]!.shape);
    });
  }
}

/** @throws RangeError unless `value` is a number with `minimum <= value < limit` */
export function checkRange(caller: string, name: string, value: number, minimum: number, limit: number): void {
  if (!(value >= minimum && value < limit)) {
    throw new RangeError(`${caller}: expected ${minimum} <= ${name} < ${limit}, got ${value}`);
  }
}

/** @throws TypeError unless `value` is a number, RangeError unless it is finite */
export function checkFinite(caller: string, name: string, value: unknown): void {
  if (typeof value !== 'number')
    throw new TypeError(`${caller}: expected ${name} to be a number, got ${String(value)}`);
  if (!Number.isFinite(value)) throw new RangeError(`${caller}: expected ${name} to be finite, got ${value}`);
}

/** @throws RangeError unless `step` is a safe integer of at least `minimum` */
export function checkStep(caller: string, step: number, minimum: number): void {
  if (!Number.isSafeInteger(step) || step < minimum) {
    throw new RangeError(`${caller}: expected a step that is an integer of at least ${minimum}, got ${step}`);
  }
}
