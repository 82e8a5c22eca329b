import type { TensorflowInternals, TensorId, TensorValues } from './tensorflow-internals.ts';

/** Is told of numbers that a kernel hands to TensorFlow and that may be others in the next update. */
export type LiveWatcher = (id: TensorId, compute: (() => TensorValues) | undefined) => void;

/** Who captures the updates of a backend now. */
export const liveWatchers: WeakMap<TensorflowInternals, LiveWatcher> = new WeakMap();
