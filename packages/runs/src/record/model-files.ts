import type { io } from '@tensorflow/tfjs-core';
import { count } from '../words/count.ts';
import { parseJson } from './parse-json.ts';
import { RunFileError } from './run-file-error.ts';

/** The largest weights file that is read: a hundred times that of an AlexNet variant. */
export const MAX_WEIGHTS_BYTES: number = 2 ** 31;

/** The file that {@link encodeModel} names in `model.json`. */
export const WEIGHTS_FILE = 'weights.bin' as const;

/** A network in TensorFlow.js LayersModel form, which any tfjs reads. */
export interface ModelFiles {
  /** The text of `model.json`. */
  readonly json: string;
  /** The content of `weights.bin`, little-endian float32. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

type Metadata = NonNullable<io.ModelArtifacts['userDefinedMetadata']>;

/** A parsed `model.json`. Layers and weights are checked by `loadModel`, where they are used. */
export interface ModelJson {
  readonly modelTopology: object;
  readonly weightSpecs: io.WeightsManifestEntry[];
  /** The name of the weights file beside it, without folders. */
  readonly weightsFile: string;
  readonly userDefinedMetadata?: Metadata;
}

/** Writes a network's artifacts, as from `saveModel`. */
export function encodeModel(artifacts: io.ModelArtifacts): ModelFiles {
  const { weightSpecs = [], weightData = new ArrayBuffer(0), userDefinedMetadata, ...rest } = artifacts;
  const json = {
    ...rest,
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: weightSpecs }],
    ...(userDefinedMetadata && { userDefinedMetadata }),
  };
  return { json: `${JSON.stringify(json)}\n`, weights: joined(Array.isArray(weightData) ? weightData : [weightData]) };
}

/**
 * Parses `model.json`.
 *
 * @param path names the file in messages
 * @throws RunFileError if it is not a LayersModel whose weights are in one file
 */
export function parseModelJson(text: string, path: string): ModelJson {
  const { modelTopology, weightsManifest, userDefinedMetadata } = (parseJson(text, path) ?? {}) as {
    modelTopology?: unknown;
    weightsManifest?: unknown;
    userDefinedMetadata?: unknown;
  };
  const groups: unknown[] = Array.isArray(weightsManifest) ? weightsManifest : [];
  const { paths, weights } = (groups[0] ?? {}) as { paths?: unknown; weights?: unknown };
  if (typeof modelTopology !== 'object' || modelTopology === null || !Array.isArray(weights)) {
    const message = `${path}: not a TensorFlow.js LayersModel; modelTopology or weightsManifest is missing`;
    throw new RunFileError(`parseModelJson: ${message}`, path);
  }
  const files: unknown[] = Array.isArray(paths) ? paths : [WEIGHTS_FILE];
  if (groups.length > 1 || files.length !== 1 || typeof files[0] !== 'string') {
    const message = `${path}: expected the weights in one file, got ${groups.length} groups and ${files.length} files`;
    throw new RunFileError(`parseModelJson: ${message}; convert the model without shards`, path);
  }
  return {
    modelTopology,
    weightSpecs: weights as io.WeightsManifestEntry[],
    weightsFile: files[0].split(/[/\\]/).at(-1)!,
    ...(isObject(userDefinedMetadata) && { userDefinedMetadata }),
  };
}

/**
 * The artifacts that `loadModel` takes.
 *
 * @param weights the content of the weights file; copied
 * @throws RunFileError if there are more than `MAX_WEIGHTS_BYTES`
 */
export function modelArtifacts(json: ModelJson, weights: Uint8Array): io.ModelArtifacts {
  if (weights.byteLength > MAX_WEIGHTS_BYTES) {
    const message = `${json.weightsFile}: expected at most ${count(MAX_WEIGHTS_BYTES)} bytes, got ${count(weights.byteLength)}`;
    throw new RunFileError(`modelArtifacts: ${message}`, json.weightsFile);
  }
  const { modelTopology, weightSpecs, userDefinedMetadata } = json;
  const weightData = new Uint8Array(weights).buffer;
  return { modelTopology, weightSpecs, weightData, ...(userDefinedMetadata && { userDefinedMetadata }) };
}

function joined(parts: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part), offset);
    offset += part.byteLength;
  }
  return bytes;
}

function isObject(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null;
}
