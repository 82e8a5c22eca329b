import { createRecognizer, pretrainedModel, type Recognizer } from '@penstroke/recognizer';
import { createRunRecognizer } from '@penstroke/runs/read';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { openRun } from '../../node/open-run.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { plainMessage } from '../../terminal/describe-error.ts';

/** What reads, and the network in it. */
export interface OpenReader {
  readonly recognizer: Recognizer;
  readonly model: LayersModel;
}

/** Which network reads, and what it leaves out. */
export interface OpenReaderOptions {
  /** A run's folder; the bundled network when left out. */
  readonly run?: string | undefined;
  readonly reject?: number | undefined;
}

/**
 * Opens a recognizer on the current backend.
 *
 * @throws CommandError for a run whose images no picture is brought to; as `openRun`
 */
export async function openReader({ run, reject }: OpenReaderOptions, io: CliIo): Promise<OpenReader> {
  if (run === undefined) {
    const model = await pretrainedModel();
    return { model, recognizer: createRecognizer({ model, ...(reject !== undefined && { reject }) }) };
  }
  const { model, record } = await openRun(run, io);
  try {
    return { model, recognizer: createRunRecognizer({ model, record, reject }) };
  } catch (cause) {
    model.dispose();
    throw cause instanceof RangeError ? new CommandError(`${run}: ${plainMessage(cause)}`, { cause }) : cause;
  }
}
