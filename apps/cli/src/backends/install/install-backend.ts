import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALL_RECORD_FILE, type InstallRecord } from '../installed/install-record.ts';
import { rememberPlace } from '../installed/places.ts';
import { cudaLibraries } from '../native/cuda-libraries.ts';
import { expectRoom } from './expect-room.ts';
import type { InstallContext, InstallRequest, InstallStep } from './install-step.ts';
import { installSteps } from './install-steps.ts';
import type { InstallTools } from './install-tools.ts';
import { createStage, keepStage, removeFolder, stageFolder } from './stage-folder.ts';
import { stagePaths } from './stage-paths.ts';
import { folderBytes } from './watch-download.ts';

/** The most that TensorFlow 2.21 takes on the disk while it is installed: wheel, library, npm package; for cuda NVIDIA's libraries too. */
const ROOM_BYTES = { node: 2e9, cuda: 6e9 } as const;

/** An installation as it will be made. */
export interface InstallPlan {
  readonly request: InstallRequest;
  /** The folder that gets a folder of the backend's name. */
  readonly place: string;
  readonly tools: InstallTools;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Follows an installation. */
export interface InstallListener {
  onStep(step: PlannedStep): void;
  onBytes(done: number, total: number | undefined): void;
  onStepEnd(step: PlannedStep, detail: string | undefined): void;
}

/** A step and its place among all. */
export interface PlannedStep {
  readonly number: number;
  readonly count: number;
  readonly title: string;
  readonly commands: readonly string[];
}

/** What an installation would do, in its order. */
export function planSteps(plan: InstallPlan): PlannedStep[] {
  const context = createContext(plan, new AbortController().signal, () => {});
  return installSteps(plan.request).map((step, index, all) => plannedStep(step, index, all.length, context));
}

/**
 * Installs a backend: makes it in a folder aside, tries it, and only then gives the folder its name.
 *
 * @returns the folder and its record
 * @throws CommandError with the remedy; nothing is left aside, and what was installed before stays
 */
export async function installBackend(
  plan: InstallPlan,
  signal: AbortSignal,
  listener: InstallListener,
): Promise<{ readonly folder: string; readonly record: InstallRecord }> {
  const { request, place } = plan;
  const stage = await createStage(place, request.name);
  try {
    await expectRoom(stage, ROOM_BYTES[request.name]);
    const context = createContext(plan, signal, listener.onBytes);
    const steps = installSteps(request);
    for (const [index, step] of steps.entries()) {
      const planned = plannedStep(step, index, steps.length, context);
      listener.onStep(planned);
      signal.throwIfAborted();
      listener.onStepEnd(planned, await step.run(context));
    }
    await removeFolder(context.paths.build);
    const { file: wheel, sha256, version: tensorflow, nvidia } = context.wheel!;
    const { name: backend, packageName, packageVersion } = request;
    const libraries = backend === 'cuda' ? cudaLibraries(nvidia).map(({ soname }) => soname) : [];
    const sizeBytes = await folderBytes(stage);
    const installedAt = new Date().toISOString();
    const record: InstallRecord = {
      ...{ format: 1, backend, packageName, packageVersion, tensorflow, wheel, sha256 },
      ...{ libraries, sizeBytes, installedAt },
    };
    await writeFile(join(stage, INSTALL_RECORD_FILE), `${JSON.stringify(record, undefined, 2)}\n`, { flush: true });
    signal.throwIfAborted();
    const folder = join(place, backend);
    await keepStage(stage, folder);
    await rememberPlace(place, plan.env);
    return { folder, record };
  } finally {
    await removeFolder(stage);
  }
}

function createContext(
  { request, place, tools, env }: InstallPlan,
  signal: AbortSignal,
  onBytes: InstallContext['onBytes'],
): InstallContext {
  const paths = stagePaths(stageFolder(place, request.name), request.packageName);
  return { request, paths, tools, env, signal, onBytes };
}

function plannedStep(step: InstallStep, index: number, count: number, context: InstallContext): PlannedStep {
  return { number: index + 1, count, title: step.title, commands: step.describe(context) };
}
