import { isKnownSetName, knownSets } from '@penstroke/dataset';
import {
  aboutMetadata,
  type BackendReport,
  encodeModel,
  encodeRunRecord,
  inputShapeOf,
  RUN_FORMAT,
  type RunRecord,
  recordSeed,
} from '@penstroke/runs';
import type { RunEndEvent } from '@penstroke/trainer';
import { strToU8, zipSync } from 'fflate';
import type { Network } from './network.ts';
import type { ReadFile } from './read-file.ts';
import type { RunPlan } from './run-plan.ts';
import type { RunLabel } from './run-storage.ts';

/** What a run is written with. */
export interface RunFacts {
  readonly network: Network;
  readonly plan: RunPlan;
  readonly backend: BackendReport;
  /** The person's own files, as they were read. */
  readonly files?: readonly ReadFile[] | undefined;
  /** What the person calls the run, and wrote of it. */
  readonly label?: RunLabel | undefined;
  /** Absent while it runs. */
  readonly end?: RunEndEvent | undefined;
}

/**
 * A run's folder as a .zip: `run.json`, `model/model.json`, `model/weights.bin`. Unpacked, `penstroke evaluate FOLDER` reads it.
 */
export function zipRun(facts: RunFacts): Uint8Array<ArrayBuffer> {
  const { network, plan } = facts;
  const folder = `penstroke-${plan.recipe.name}-${plan.seed}`;
  const { modelTopology, weightSpecs, weightData } = network;
  const model = encodeModel({
    format: 'layers-model',
    generatedBy: 'Penstroke',
    modelTopology,
    weightSpecs,
    weightData,
    userDefinedMetadata: aboutMetadata(network),
  });
  const files = {
    [`${folder}/run.json`]: strToU8(encodeRunRecord(recordOf(facts))),
    [`${folder}/model/model.json`]: strToU8(model.json),
    [`${folder}/model/weights.bin`]: model.weights,
  };
  // Weights do not shrink.
  return zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>;
}

function recordOf({ network, plan, backend, files, label, end }: RunFacts): RunRecord {
  const { dataset } = plan.recipe.data;
  const known = isKnownSetName(dataset) ? knownSets[dataset] : undefined;
  return {
    format: RUN_FORMAT,
    // Types of the record are mutable; nothing changes it.
    recipe: plan.recipe as RunRecord['recipe'],
    seed: recordSeed(plan.seed),
    backend: { name: backend.name, threads: backend.threads, device: `${backend.device}, in a browser` },
    normalization: network.normalization,
    inputShape: inputShapeOf(network.modelTopology) ?? [28, 28, 1],
    classNames: [...network.classNames],
    ...(network.ink && { ink: network.ink }),
    data: {
      name: known ? dataset : plan.dataName,
      files: known
        ? Object.entries(known.sha256).map(([name, sha256]) => ({ name, sha256 }))
        : (files ?? []).map((file) => ({ ...file })),
    },
    ...(label?.title && { title: label.title }),
    ...(label?.note && { note: label.note }),
    ...(end && { result: { ...end } }),
  };
}
