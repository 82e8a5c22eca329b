import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadModel, saveModel } from '@penstroke/models';
import { writeFileAtomic } from '@penstroke/trainer/node';
import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { runPaths, unfinishedRemedy } from './run-folder.ts';
import { parseJson, readRunRecord } from './run-record.ts';

/** Largest weights file that is read: a hundred times that of an AlexNet variant. */
const MAX_WEIGHTS_BYTES = 2 ** 31;

/**
 * Writes a model in TensorFlow.js LayersModel form, `model.json` and `weights.bin`, into a folder that is made.
 */
export async function writeModel(folder: string, model: LayersModel): Promise<void> {
  const artifacts = await saveModel(model);
  await mkdir(folder, { recursive: true });
  const { weightSpecs, weightData, ...rest } = artifacts;
  const weights = joined(weightData ?? new ArrayBuffer(0));
  await writeFileAtomic(join(folder, 'weights.bin'), weights);
  const json = { ...rest, weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs ?? [] }] };
  await writeFileAtomic(join(folder, 'model.json'), `${JSON.stringify(json)}\n`);
}

/**
 * Reads the model of a run that {@link writeModel} wrote; its tensors go to the engine's current backend.
 *
 * @param name the run's folder, as people gave it
 * @throws CommandError if there is no model, with the remedy; ModelFormatError if what is there is malformed
 */
export async function readModel(name: string, { cwd }: CliIo): Promise<LayersModel> {
  const run = resolve(cwd, name);
  const folder = runPaths(run).model;
  const path = join(folder, 'model.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Says so if this is no run at all.
    await readRunRecord(run);
    throw new CommandError(`${name}: no network there; ${await unfinishedRemedy(name, run)}`, { cause: error });
  }
  const json = parseJson(text, path) as io.ModelJSON;
  const weightSpecs = json.weightsManifest?.[0]?.weights;
  if (json.modelTopology === undefined || weightSpecs === undefined) {
    throw new CommandError(`${path}: not a TensorFlow.js LayersModel; modelTopology or weightsManifest is missing`);
  }
  const weightsPath = join(folder, 'weights.bin');
  const { size } = await stat(weightsPath);
  if (size > MAX_WEIGHTS_BYTES) {
    throw new CommandError(`${weightsPath}: expected at most ${MAX_WEIGHTS_BYTES} bytes, got ${size}`);
  }
  const bytes = await readFile(weightsPath);
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const { modelTopology, userDefinedMetadata } = json;
  return loadModel({ modelTopology, weightSpecs, weightData, ...(userDefinedMetadata && { userDefinedMetadata }) });
}

function joined(data: ArrayBuffer | ArrayBuffer[]): Uint8Array {
  return new Uint8Array(Buffer.concat((Array.isArray(data) ? data : [data]).map((part) => new Uint8Array(part))));
}
