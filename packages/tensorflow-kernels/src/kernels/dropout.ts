import { type LiveAttributes, PenstrokeDropout, type PenstrokeDropoutAttrs } from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import type { KernelDefinition } from './kernel-definition.ts';

/** Philox, in `StatelessRandomUniformFullIntV2`. */
const PHILOX = 1;

/** The counter of the first block of words. */
function firstBlock({ step, purpose }: PenstrokeDropoutAttrs): Int32Array {
  return Int32Array.of(0, step % 2 ** 32, Math.floor(step / 2 ** 32), purpose);
}

/**
 * TensorFlow's generator is the Philox4x32-10 of `@penstroke/random`, with key and counter as arguments: its words are the same.
 * It counts blocks of four words up from the counter, in 128 bits; ours has the number of the block in the lowest 32.
 */
export const penstrokeDropout: KernelDefinition = {
  kernelName: PenstrokeDropout,
  run(ops, inputs, attrs) {
    const { x } = inputs as { x: TensorInfo };
    const { rate, seedLow, seedHigh } = attrs as PenstrokeDropoutAttrs;
    const toUint64 = [ops.type('T', DataType.int32), ops.type('type', DataType.uint64)];
    const key = ops.run('Bitcast', toUint64, [ops.vector([seedLow | 0, seedHigh | 0], [1, 2])]);
    const position = ops.uploadLive(attrs as PenstrokeDropoutAttrs & LiveAttributes, firstBlock, [2, 2]);
    const counter = ops.run('Bitcast', toUint64, [position]);
    const words = ops.run(
      'StatelessRandomUniformFullIntV2',
      [ops.type('dtype', DataType.uint32), ops.type('Tshape', DataType.int32)],
      [ops.vector(x.shape), key, counter, ops.integer(PHILOX)],
    );
    // float64 holds every word; not every device compares uint32.
    const cast = (input: typeof words, from: number, to: number) =>
      ops.run('Cast', [ops.type('SrcT', from), ops.type('DstT', to), ops.flag('Truncate', false)], [input]);
    const exact = cast(words, DataType.uint32, DataType.double);
    const threshold = ops.run(
      'Bitcast',
      [ops.type('T', DataType.int32), ops.type('type', DataType.double)],
      [ops.vector([...new Int32Array(Float64Array.of(Math.floor(rate * 2 ** 32)).buffer)])],
    );
    const kept = ops.run('GreaterEqual', [ops.type('T', DataType.double)], [exact, threshold]);
    const mask = cast(kept, DataType.bool, DataType.float32);
    return ops.keep(ops.float('Mul', ops.float('Mul', x, mask), ops.scalar(1 / (1 - rate))));
  },
};
