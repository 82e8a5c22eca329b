import { resolve } from 'node:path';
import {
  firstIssue,
  isRunRecord,
  MAX_JSON_BYTES,
  parseJson,
  parseRunRecord,
  type RunSettings,
  recordedSettings,
  runSettingsFields,
} from '@penstroke/runs';
import { readBoundedText } from '@penstroke/runs/node';
import { z } from 'zod';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { LOG_FORMATS, type LogFormat } from '../../terminal/train-display.ts';

/** What options and configuration files say: the settings of the run, how it is shown, and where it goes. */
export interface TrainRequest {
  readonly settings: RunSettings;
  readonly log?: LogFormat | undefined;
  readonly out?: string | undefined;
}

const requestSchema = z.strictObject({
  ...runSettingsFields,
  log: z.enum(LOG_FORMATS).exactOptional(),
  out: z.string().exactOptional(),
});

/**
 * Checks options or the content of a configuration file: the options of `penstroke train` in camel case.
 *
 * @param where names the file in messages
 * @throws UsageError that names the first key or value that is wrong
 */
export function parseTrainRequest(value: unknown, where: string): TrainRequest {
  const parsed = requestSchema.safeParse(value);
  if (!parsed.success) {
    throw new UsageError(`${where}: ${firstIssue(parsed.error, value)}`);
  }
  const { log, out, ...settings } = parsed.data;
  return { settings, log, out };
}

/**
 * Reads a configuration file: options in camel case, or a run's `run.json`, which repeats that run.
 *
 * @throws CommandError if it cannot be read, UsageError if it says something unknown
 */
export async function readTrainConfig(path: string, io: CliIo): Promise<TrainRequest> {
  const value = parseJson(await readBoundedText(resolve(io.cwd, path), MAX_JSON_BYTES), path);
  if (isRunRecord(value)) return { settings: recordedSettings(parseRunRecord(value, path)) };
  return parseTrainRequest(value, path);
}
