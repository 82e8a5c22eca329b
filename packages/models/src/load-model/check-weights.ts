import type { io } from '@tensorflow/tfjs-core';
import { ModelFormatError } from '../model-format-error.ts';
import { expectFiniteWeights } from './expect-finite-weights.ts';

/** 1 GiB of float32: four times the largest network here. */
const MAX_WEIGHT_ELEMENTS = 2 ** 28;
const MAX_WEIGHT_COUNT = 10_000;
const MAX_RANK = 6;

const BYTES_OF_QUANTIZED: ReadonlyMap<string, number> = new Map([
  ['uint8', 1],
  ['uint16', 2],
  ['float16', 2],
]);

/** Weights that {@link checkWeights} found sound, their bytes in one piece. */
export interface CheckedWeights {
  readonly specs: io.WeightsManifestEntry[];
  readonly data: ArrayBuffer;
  /** The numbers that all weights hold together. */
  readonly elementCount: number;
}

/**
 * The weights of artifacts from outside, checked before anything is decoded: every entry is float32 (raw or quantised) with
 * a name of its own, whole sizes and finite numbers, and all together are exactly as long as the data.
 *
 * @throws ModelFormatError when they are not
 */
export function checkWeights(artifacts: io.ModelArtifacts): CheckedWeights {
  const specs: unknown = artifacts.weightSpecs;
  if (!Array.isArray(specs)) throw new ModelFormatError('loadModel: expected weightSpecs as an array, got none');
  if (specs.length > MAX_WEIGHT_COUNT) {
    throw new ModelFormatError(`loadModel: expected at most ${MAX_WEIGHT_COUNT} weights, got ${specs.length}`);
  }
  const names = new Set<string>();
  let elementCount = 0;
  let byteLength = 0;
  for (const spec of specs as unknown[]) {
    const { name, elements, bytes } = checkSpec(spec);
    if (names.has(name)) throw new ModelFormatError(`loadModel: expected weight names to differ, got ${name} twice`);
    names.add(name);
    elementCount += elements;
    byteLength += bytes;
    if (elementCount > MAX_WEIGHT_ELEMENTS) {
      throw new ModelFormatError(`loadModel: expected at most ${MAX_WEIGHT_ELEMENTS} numbers, got more at ${name}`);
    }
  }
  const data = joinData(artifacts.weightData);
  if (data.byteLength !== byteLength) {
    throw new ModelFormatError(
      `loadModel: expected ${byteLength} bytes of weights, got ${data.byteLength}; the file is truncated or of another model`,
    );
  }
  const checked = specs as io.WeightsManifestEntry[];
  expectFiniteWeights('loadModel', { specs: checked, data, why: 'the file is damaged, or its training went astray' });
  return { specs: checked, data, elementCount };
}

function checkSpec(spec: unknown): { name: string; elements: number; bytes: number } {
  if (typeof spec !== 'object' || spec === null) {
    throw new ModelFormatError(`loadModel: expected each weight spec as an object, got ${typeof spec}`);
  }
  const { name, shape, dtype, quantization } = spec as Record<string, unknown>;
  if (typeof name !== 'string') throw new ModelFormatError('loadModel: expected each weight spec to have a name');
  if (dtype !== 'float32') {
    throw new ModelFormatError(`loadModel: expected the weight ${name} as float32, got ${JSON.stringify(dtype)}`);
  }
  if (
    !Array.isArray(shape) ||
    shape.length > MAX_RANK ||
    !shape.every((size) => Number.isSafeInteger(size) && size >= 1)
  ) {
    throw new ModelFormatError(
      `loadModel: expected the shape of ${name} as up to ${MAX_RANK} whole sizes, got ${JSON.stringify(shape)}`,
    );
  }
  const elements = (shape as number[]).reduce((product, size) => product * size, 1);
  return { name, elements, bytes: elements * bytesPerElement(name, quantization) };
}

function bytesPerElement(name: string, quantization: unknown): number {
  if (quantization === undefined) return 4;
  const dtype = (quantization as { dtype?: unknown } | null)?.dtype;
  const bytes = BYTES_OF_QUANTIZED.get(String(dtype));
  if (bytes === undefined) {
    throw new ModelFormatError(
      `loadModel: expected the weight ${name} quantised as uint8, uint16 or float16, got ${JSON.stringify(dtype)}`,
    );
  }
  // float16 has no scale. The keys of the others are read when the numbers are decoded, half of the weights being there already.
  if (dtype !== 'float16') {
    for (const key of ['min', 'scale']) {
      const value = (quantization as Record<string, unknown>)[key];
      if (!Number.isFinite(value)) {
        throw new ModelFormatError(
          `loadModel: expected the ${key} of the quantised weight ${name} as a number, got ${JSON.stringify(value)}`,
        );
      }
    }
  }
  return bytes;
}

function joinData(data: io.ModelArtifacts['weightData']): ArrayBuffer {
  const parts: unknown[] = Array.isArray(data) ? data : [data];
  let byteLength = 0;
  for (const part of parts) {
    if (!isArrayBuffer(part)) {
      throw new ModelFormatError('loadModel: expected weightData as an ArrayBuffer or an array of them');
    }
    byteLength += part.byteLength;
  }
  const buffers = parts as ArrayBuffer[];
  if (buffers.length === 1) return buffers[0]!;
  const joined = new Uint8Array(byteLength);
  let offset = 0;
  for (const buffer of buffers) {
    joined.set(new Uint8Array(buffer), offset);
    offset += buffer.byteLength;
  }
  return joined.buffer;
}

/** One of another realm too (a frame's, a test runner's), where `instanceof` fails. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
