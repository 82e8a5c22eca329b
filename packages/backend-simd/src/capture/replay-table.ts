import { worthThreads } from '../kernels/parallel.ts';
import type { CalledKernel } from '../runtime/call-watcher.ts';
import { rewriteArguments, shapeOfCall, writeCall } from '../runtime/kernel-calls.ts';
import type { SimdModule } from '../runtime/simd-module.ts';
import { copyArguments } from './copy-bytes.ts';
import type { Move } from './update-in-place.ts';

/** Values of four bytes an element that lie at a fixed address while an update is replayed. */
export interface FixedValues {
  readonly pointer: number;
  readonly bytes: number;
}

/** A call whose arguments are made anew before each replay. */
interface OpenCall {
  readonly kernel: string;
  readonly at: number;
  readonly fresh: () => object;
}

const MAX_COPY_WORDS = 64;

/** The calls of an update in the memory, as all threads walk them: inputs come in, the update, outputs go out. */
export class ReplayTable {
  readonly #module: SimdModule;
  readonly #pointer: number;
  readonly #bytes: number;
  /** The words, counted from the first, that take an input's or an output's address before each replay. */
  readonly #inputs: number[] = [];
  readonly #outputs: number[] = [];
  readonly #open: OpenCall[] = [];

  /**
   * @param calls in their order
   * @param inputs where the update reads its inputs
   * @param outputs where it leaves its outputs
   * @param copied what of the state it leaves elsewhere
   */
  constructor(
    module: SimdModule,
    calls: readonly CalledKernel[],
    {
      inputs,
      outputs,
      copied,
    }: { inputs: readonly FixedValues[]; outputs: readonly FixedValues[]; copied: readonly Move[] },
  ) {
    this.#module = module;
    const copy = shapeOfCall('copyRuns', new Int32Array(0)).arguments;
    const words: number[] = [];
    for (const { pointer, bytes } of inputs) {
      this.#inputs.push(words.length + copy.x!);
      words.push(...copyWords(module, 0, pointer, bytes));
    }
    for (const call of calls) {
      if (call.fresh) this.#open.push({ kernel: call.kernel, at: words.length, fresh: call.fresh });
      for (const word of call.words) words.push(word);
    }
    for (const { home, out, bytes } of copied) words.push(...copyWords(module, out, home, bytes));
    for (const { pointer, bytes } of outputs) {
      this.#outputs.push(words.length + copy.out!);
      words.push(...copyWords(module, pointer, 0, bytes));
    }
    this.#bytes = 4 * words.length;
    this.#pointer = module.allocate(this.#bytes);
    module.words.set(words, this.#pointer / 4);
  }

  /** Makes the update: takes the inputs from the first addresses, puts the outputs at the others. */
  run(inputs: readonly number[], outputs: readonly number[]): void {
    const { words } = this.#module;
    const first = this.#pointer / 4;
    for (const [index, at] of this.#inputs.entries()) words[first + at] = inputs[index]!;
    for (const [index, at] of this.#outputs.entries()) words[first + at] = outputs[index]!;
    for (const { kernel, at, fresh } of this.#open) rewriteArguments(words, first + at, kernel, fresh());
    this.#module.run('plan', { from: this.#pointer, to: this.#pointer + this.#bytes });
  }

  /** Whether a call may name an address within a block. */
  mentions(pointer: number, bytes: number): boolean {
    const first = this.#pointer / 4;
    const words = this.#module.words.subarray(first, first + this.#bytes / 4);
    return words.some((word) => word >>> 0 >= pointer && word >>> 0 < pointer + bytes);
  }

  dispose(): void {
    this.#module.free(this.#pointer);
  }
}

/** A copy of neighbouring values by all threads. */
function copyWords(module: SimdModule, from: number, to: number, bytes: number): Int32Array {
  const words = new Int32Array(MAX_COPY_WORDS);
  const threads = worthThreads(bytes / 2) ? module.threads : 1;
  const call = { kernel: 'copyRuns', args: copyArguments(from, to, bytes), sizes: {}, records: [], threads };
  return words.slice(0, writeCall(words, { at: 0, end: MAX_COPY_WORDS }, call));
}
