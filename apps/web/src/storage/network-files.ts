/**
 * A network as files: TensorFlow.js's `model.json` and `weights.bin` (any tfjs reads them), and the `run.json` with which they
 * make a run's folder for the command line. Files that come back are checked here for form; layers and weights are checked by
 * `loadModel` where they are used.
 */
import { knownSets } from '@penstroke/dataset';
import { PenstrokeError } from '@penstroke/errors';
import type { BackendReport } from '@penstroke/runs';
import type { RunEndEvent } from '@penstroke/trainer';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Network } from './network.ts';
import type { RunPlan } from './run-plan.ts';

/** Version of the record's structure, as the command line reads it. */
const RUN_FORMAT = 'penstroke-run/1';
/** Larger files are no networks that a page could use. */
const MAX_FILE_BYTES = 200_000_000;
const ONE_IN_255 = { scale: 1 / 255, offset: 0 };
const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

/** The files are not a network. */
class NetworkFilesError extends PenstrokeError {
  static override readonly errorName: string = 'NetworkFilesError';
}

/** What a finished or paused run is written with. */
export interface RunFacts {
  readonly network: Network;
  readonly plan: RunPlan;
  readonly backend: BackendReport;
  readonly end?: RunEndEvent | undefined;
}

/**
 * A run's folder as a .zip: `run.json`, `model/model.json`, `model/weights.bin`. Unpacked, `penstroke evaluate FOLDER` reads it.
 */
export function zipRun({ network, plan, backend, end }: RunFacts): Uint8Array<ArrayBuffer> {
  const { name } = plan.recipe;
  const folder = `penstroke-${name}-${plan.seed}`;
  const files: Zippable = {
    [`${folder}/run.json`]: strToU8(`${JSON.stringify(runRecord({ network, plan, backend, end }), null, 2)}\n`),
    [`${folder}/model/model.json`]: strToU8(`${JSON.stringify(modelJson(network))}\n`),
    [`${folder}/model/weights.bin`]: new Uint8Array(network.weightData),
  };
  // Weights do not shrink.
  return zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>;
}

function modelJson({ modelTopology, weightSpecs, normalization, classNames, name }: Network): object {
  return {
    format: 'layers-model',
    generatedBy: 'Penstroke',
    modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
    userDefinedMetadata: { penstroke: { name, normalization, classNames } },
  };
}

function runRecord({ network, plan, backend, end }: RunFacts): object {
  const { dataset } = plan.recipe.data;
  const known = dataset === 'mnist' || dataset === 'fashion-mnist' ? knownSets[dataset] : undefined;
  return {
    format: RUN_FORMAT,
    recipe: plan.recipe,
    seed: plan.seed,
    backend: { name: backend.name, threads: backend.threads, device: `${backend.device}, in a browser` },
    normalization: network.normalization,
    inputShape: inputShape(network),
    classNames: network.classNames,
    data: {
      name: known ? dataset : plan.dataName,
      files: known ? Object.entries(known.sha256).map(([name, sha256]) => ({ name, sha256 })) : [],
    },
    ...(end && { result: { ...end } }),
  };
}

function inputShape({ modelTopology }: Network): number[] {
  const text = JSON.stringify(modelTopology);
  const shape = /"batch_?[iI]nput_?[sS]hape":\[null,(\d+),(\d+),(\d+)\]/.exec(text);
  return shape ? shape.slice(1).map(Number) : [28, 28, 1];
}

/**
 * Reads a network from files: a run's .zip, or `model.json` and `weights.bin`, with `run.json` if there is one.
 *
 * @throws NetworkFilesError with the remedy
 */
export async function readNetworkFiles(files: readonly File[]): Promise<Network> {
  const parts = await openFiles(files);
  const topology = parts.get('model.json');
  if (!topology) {
    const got = [...parts.keys()].join(', ') || 'nothing';
    throw new NetworkFilesError(
      `There is no model.json among these files (${got}). Choose model.json and weights.bin together, or a run’s .zip.`,
    );
  }
  const json = parseJson('model.json', topology) as {
    modelTopology?: object;
    weightsManifest?: { paths?: string[]; weights?: Network['weightSpecs'] }[];
    userDefinedMetadata?: { penstroke?: unknown };
  };
  const manifest = json.weightsManifest?.[0];
  if (!json.modelTopology || !manifest?.weights) {
    throw new NetworkFilesError(
      'model.json is no TensorFlow.js LayersModel: modelTopology or weightsManifest is missing.',
    );
  }
  const weightsName = manifest.paths?.[0]?.split('/').at(-1) ?? 'weights.bin';
  const weights = parts.get(weightsName);
  if (!weights) throw new NetworkFilesError(`model.json needs ${weightsName} too. Choose both together.`);
  const record = parts.get('run.json');
  const about = record ? parseJson('run.json', record) : json.userDefinedMetadata?.penstroke;
  return {
    name: nameOf(about, files),
    modelTopology: json.modelTopology,
    weightSpecs: manifest.weights,
    weightData: weights.slice().buffer,
    normalization: normalizationOf(about),
    classNames: classNamesOf(about),
  };
}

async function openFiles(files: readonly File[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of files) {
    if (file.size > MAX_FILE_BYTES)
      throw new NetworkFilesError(`“${file.name}” has more than 200 MB. That is no network for a page.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!file.name.endsWith('.zip')) {
      parts.set(file.name, bytes);
      continue;
    }
    try {
      let total = 0;
      const unpacked = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          total += originalSize;
          return total <= MAX_FILE_BYTES;
        },
      });
      for (const [path, content] of Object.entries(unpacked)) {
        parts.set(path.split('/').at(-1)!, content as Uint8Array<ArrayBuffer>);
      }
    } catch (error) {
      throw new NetworkFilesError(`“${file.name}” is no .zip that can be opened.`, { cause: error });
    }
  }
  return parts;
}

function parseJson(name: string, bytes: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw new NetworkFilesError(`${name} is not JSON.`, { cause: error });
  }
  throw new NetworkFilesError(`${name} holds no object.`);
}

function nameOf(about: unknown, files: readonly File[]): string {
  const { name, recipe, seed } = (about ?? {}) as { name?: unknown; recipe?: { name?: unknown }; seed?: unknown };
  if (typeof name === 'string') return name.slice(0, 80);
  if (typeof recipe?.name === 'string') return `${recipe.name.slice(0, 60)}, seed ${String(seed)}`;
  return files[0]?.name ?? 'an uploaded network';
}

function normalizationOf(about: unknown): Network['normalization'] {
  const { normalization } = (about ?? {}) as { normalization?: { scale?: unknown; offset?: unknown } };
  const { scale, offset } = normalization ?? {};
  if (typeof scale !== 'number' || typeof offset !== 'number') return ONE_IN_255;
  if (!Number.isFinite(scale) || !Number.isFinite(offset)) return ONE_IN_255;
  return { scale, offset };
}

function classNamesOf(about: unknown): readonly string[] {
  const { classNames } = (about ?? {}) as { classNames?: unknown };
  const usable = Array.isArray(classNames) && classNames.every((name) => typeof name === 'string');
  return usable && classNames.length > 0 ? classNames.map((name: string) => name.slice(0, 40)) : DIGITS;
}
