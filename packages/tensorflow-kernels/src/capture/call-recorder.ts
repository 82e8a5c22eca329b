import { liveWatchers } from '../runtime/live-uploads.ts';
import type {
  Binding,
  OpAttribute,
  OpOutput,
  TensorflowInternals,
  TensorId,
  TensorValues,
} from '../runtime/tensorflow-internals.ts';

/** An operation that was run. */
export interface OpCall {
  readonly name: string;
  readonly attributes: readonly OpAttribute[];
  readonly inputs: readonly TensorId[];
  readonly outputs: readonly OpOutput[];
}

/** Numbers that were handed over. */
export interface Upload {
  readonly shape: readonly number[];
  readonly dtype: number;
  readonly values: TensorValues;
  /** The numbers of the next update; absent where they are the same in every update. */
  compute?: () => TensorValues;
}

/** What happens at the binding during an update: kernels of all packages pass it. */
export class CallRecorder {
  readonly calls: OpCall[] = [];
  readonly uploads: Map<TensorId, Upload> = new Map();
  #reason: string | undefined;

  /** Why what was recorded cannot be replayed. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** Notes why; the first reason stays. */
  refuse(reason: string): void {
    this.#reason ??= reason;
  }

  /** Runs `run` and records what reaches the binding. */
  watch<Result>(backend: TensorflowInternals, run: () => Result): Result {
    const { binding } = backend;
    liveWatchers.set(backend, (id, compute) => {
      if (compute) this.uploads.get(id)!.compute = compute;
      else this.refuse('a kernel takes numbers that may change and were not said to');
    });
    backend.binding = new Proxy(this.#methods(binding) as Binding, {
      get: (own, name: keyof Binding) => own[name] ?? binding[name],
    });
    try {
      return run();
    } finally {
      backend.binding = binding;
      liveWatchers.delete(backend);
    }
  }

  #methods(binding: Binding): Partial<Binding> {
    return {
      executeOp: (name, attributes, inputs, count) => {
        const outputs = binding.executeOp(name, attributes, inputs, count);
        this.calls.push({ name, attributes, inputs: [...inputs], outputs });
        return outputs;
      },
      createTensor: (shape, dtype, values) => {
        const id = binding.createTensor(shape, dtype, values);
        this.uploads.set(id, { shape: [...shape], dtype, values: values.slice() });
        return id;
      },
      tensorDataSync: (id) => {
        this.refuse('values are read');
        return binding.tensorDataSync(id);
      },
    };
  }
}
