import type { TensorflowName } from '../installed/tensorflow-name.ts';
import type { InstallTools } from './install-tools.ts';
import type { StagePaths } from './stage-paths.ts';
import type { WheelPlatform } from './wheel-platform.ts';

/** What is to be installed. */
export interface InstallRequest {
  readonly name: TensorflowName;
  /** The npm package with the binding, and its version. */
  readonly packageName: string;
  readonly packageVersion: string;
  /** TensorFlow's version, where its wheel is fetched. */
  readonly tensorflow: string;
  /** A wheel that is here already. */
  readonly wheel?: string | undefined;
  /** The SHA-256 that this file must have. */
  readonly sha256?: string | undefined;
  readonly platform: WheelPlatform;
}

/** The wheel whose library is used. */
export interface WheelFacts {
  readonly file: string;
  readonly sha256: string;
  readonly version: string;
  /** What pip calls NVIDIA's libraries that belong to it. */
  readonly nvidia: readonly string[];
}

/** What the steps of an installation share. */
export interface InstallContext {
  readonly request: InstallRequest;
  readonly paths: StagePaths;
  readonly tools: InstallTools;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Reports bytes that have arrived, and their total where it is known. */
  onBytes(done: number, total: number | undefined): void;
  /** Set by the step that unpacks the wheel. */
  wheel?: WheelFacts;
}

/** One step of an installation. */
export interface InstallStep {
  /** An imperative, for people. */
  readonly title: string;
  /** The commands that it runs, or in words what it does without one. */
  describe(context: InstallContext): readonly string[];
  /** @returns its result in words, such as a size; undefined if there is nothing to say */
  run(context: InstallContext): Promise<string | undefined>;
}
