import { join } from 'node:path';
import { readBoundedText } from '@penstroke/runs/node';
import { z } from 'zod';
import { tensorflowNames } from './tensorflow-name.ts';

/** The file that marks a folder as an installed backend; `backend remove` touches no other. */
export const INSTALL_RECORD_FILE = 'penstroke-backend.json';

/** A record has a dozen short lines. */
const MAX_RECORD_BYTES = 64 * 1024;

const installRecordSchema = z.strictObject({
  format: z.literal(1),
  backend: z.enum(tensorflowNames),
  /** The npm package with the binding, and its version. */
  packageName: z.string(),
  packageVersion: z.string(),
  /** TensorFlow's version, as the wheel names it. */
  tensorflow: z.string(),
  /** The wheel's file name and SHA-256. */
  wheel: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** NVIDIA's libraries that TensorFlow opens for a GPU, such as `libcudnn.so.9`; none for `node`. */
  libraries: z.array(z.string().regex(/^lib[\w.]+$/)),
  /** All files together. */
  sizeBytes: z.int().nonnegative(),
  installedAt: z.iso.datetime(),
});

/** What an installed backend was made of. */
export type InstallRecord = z.infer<typeof installRecordSchema>;

/** The record in a folder, or undefined where there is none that this version can read. */
export async function readInstallRecord(folder: string): Promise<InstallRecord | undefined> {
  try {
    const text = await readBoundedText(join(folder, INSTALL_RECORD_FILE), MAX_RECORD_BYTES);
    return installRecordSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
