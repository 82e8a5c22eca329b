import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModel, saveModel } from '@penstroke/models';
import { writeFileAtomic } from '@penstroke/trainer/node';
import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { encodeModel, MAX_WEIGHTS_BYTES, modelArtifacts, parseModelJson, WEIGHTS_FILE } from '../record/model-files.ts';
import { MAX_JSON_BYTES } from '../record/parse-json.ts';
import { readBoundedFile, readBoundedText } from './read-bounded-file.ts';

/** Writes a network in TensorFlow.js LayersModel form, `model.json` and `weights.bin`, into a folder that is made. */
export async function writeModel(folder: string, model: LayersModel): Promise<void> {
  const { json, weights } = encodeModel(await saveModel(model));
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, WEIGHTS_FILE), weights);
  await writeFileAtomic(join(folder, 'model.json'), json);
}

/**
 * Reads the artifacts of a network that {@link writeModel} wrote, as `loadModel` takes them.
 *
 * @throws RunFileError if what is there is malformed or too large; the system's error, with its `code`, if nothing is
 */
export async function readModelArtifacts(folder: string): Promise<io.ModelArtifacts> {
  const path = join(folder, 'model.json');
  const json = parseModelJson(await readBoundedText(path, MAX_JSON_BYTES), path);
  // By its base name alone: a model.json does not lead out of its folder.
  return modelArtifacts(json, await readBoundedFile(join(folder, json.weightsFile), MAX_WEIGHTS_BYTES));
}

/**
 * Reads a network that {@link writeModel} wrote; its tensors go to the engine's current backend.
 *
 * @returns a model that the caller disposes
 * @throws RunFileError or ModelFormatError if what is there is malformed; the system's error, with its `code`, if nothing is
 */
export async function readModel(folder: string): Promise<LayersModel> {
  return loadModel(await readModelArtifacts(folder));
}
