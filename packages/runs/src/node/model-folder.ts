import { join } from 'node:path';
import { loadModel, saveModel } from '@penstroke/models';
import { makeFolder, writeFileAtomic } from '@penstroke/trainer/node';
import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import {
  encodeModel,
  MAX_WEIGHTS_BYTES,
  type ModelFiles,
  modelArtifacts,
  parseModelJson,
  WEIGHTS_FILE,
} from '../record/model-files.ts';
import { MAX_JSON_BYTES } from '../record/parse-json.ts';
import { readBoundedFile } from './read-bounded-file.ts';
import { readRunFile } from './read-run-file.ts';

/** Writes a network in TensorFlow.js LayersModel form, `model.json` and `weights.bin`, into a folder that is made. */
export async function writeModel(folder: string, model: LayersModel): Promise<void> {
  await writeModelFiles(folder, encodeModel(await saveModel(model)));
}

/** Writes the files of a network into a folder that is made. */
export async function writeModelFiles(folder: string, { json, weights }: ModelFiles): Promise<void> {
  await makeFolder(folder);
  await writeFileAtomic(join(folder, WEIGHTS_FILE), weights);
  await writeFileAtomic(join(folder, 'model.json'), json);
}

/**
 * Reads the artifacts of a network that {@link writeModel} wrote, as `loadModel` takes them.
 *
 * @throws RunFileError if what is there is malformed or too large; the system's error, with its `code`, if nothing is
 */
export async function readModelArtifacts(folder: string): Promise<io.ModelArtifacts> {
  return readArtifacts(folder, (name, maxBytes) => readBoundedFile(join(folder, name), maxBytes));
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

/**
 * Reads the network of a run's folder, checked against the folder's manifest.
 *
 * @param folder the run's; the network is in `model/`
 * @returns a model that the caller disposes
 * @throws what {@link readModel} throws; RunFileError if a file is not what the manifest says
 */
export async function readRunModel(folder: string): Promise<LayersModel> {
  const artifacts = await readArtifacts(join(folder, 'model'), (name, maxBytes) =>
    name === 'model.json' || name === WEIGHTS_FILE
      ? readRunFile(folder, `model/${name}`, maxBytes)
      : readBoundedFile(join(folder, 'model', name), maxBytes),
  );
  return loadModel(artifacts);
}

type ReadFile = (name: string, maxBytes: number) => Promise<Uint8Array>;

async function readArtifacts(folder: string, read: ReadFile): Promise<io.ModelArtifacts> {
  const text = new TextDecoder().decode(await read('model.json', MAX_JSON_BYTES));
  const json = parseModelJson(text, join(folder, 'model.json'));
  // By its base name alone: a model.json does not lead out of its folder.
  return modelArtifacts(json, await read(json.weightsFile, MAX_WEIGHTS_BYTES));
}
