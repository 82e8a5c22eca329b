import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '@penstroke/errors';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { CommandError } from '../../terminal/cli-error.ts';

/** The file lists of TensorFlow's wheels are 3 MB. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** The largest library so far is 1.1 GB. */
const MAX_FILE_BYTES = 8 * 1024 ** 3;

/** A file to take out of a wheel. */
export interface WheelFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Writes it, and compares its SHA-256 with the wheel's own list. */
  writeTo(destination: string, onBytes: (count: number) => void, signal: AbortSignal): Promise<void>;
}

/** A wheel, opened. */
export interface Wheel {
  /** The project and its version, as the metadata have them. */
  readonly project: string;
  readonly version: string;
  readonly metadata: string;
  /** The platforms it is for, such as `cp311-cp311-manylinux_2_27_x86_64`. */
  readonly tags: readonly string[];
  readonly files: readonly WheelFile[];
  close(): void;
}

/**
 * Opens a Python wheel, a zip archive whose `RECORD` holds the SHA-256 of each file.
 *
 * @throws CommandError if it is not one
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export async function openWheel(file: string): Promise<Wheel> {
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(file, { autoClose: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined) throw error;
    throw new CommandError(`${file}: expected a wheel of TensorFlow, got no zip archive: ${messageOf(error)}`);
  }
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
    const inInfo = async (name: string): Promise<string> => {
      const entry = entries.find(({ fileName }) => /^[^/]+\.dist-info\/([^/]+)$/.exec(fileName)?.[1] === name);
      if (!entry) throw new CommandError(`${file}: expected a wheel of TensorFlow, got an archive without ${name}`);
      return readText(zip, entry, file);
    };
    const metadata = await inInfo('METADATA');
    const digests = readDigests(await inInfo('RECORD'));
    return {
      project: header(metadata, 'Name') ?? basename(file),
      version: header(metadata, 'Version') ?? 'unknown',
      metadata,
      tags: [...(await inInfo('WHEEL')).matchAll(/^Tag: (.*)$/gm)].map(([, tag]) => tag!.trim()),
      files: entries.map((entry) => ({
        path: entry.fileName,
        sizeBytes: entry.uncompressedSize,
        writeTo: (destination, onBytes, signal) =>
          writeEntry(zip, entry, { destination, digest: digests.get(entry.fileName), file, onBytes, signal }),
      })),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function header(metadata: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(metadata)?.[1]?.trim();
}

/** `path,sha256=<base64url>,size` a line; the paths that are taken have no comma. */
function readDigests(record: string): Map<string, string> {
  const digests = new Map<string, string>();
  for (const [, path, digest] of record.matchAll(/^([^,\n]+),sha256=([\w-]+),/gm)) digests.set(path!, digest!);
  return digests;
}

async function readText(zip: ZipFile, entry: Entry, file: string): Promise<string> {
  if (entry.uncompressedSize > MAX_TEXT_BYTES) throw new CommandError(`${file}: ${entry.fileName} is too large`);
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

interface WriteEntryOptions {
  readonly destination: string;
  readonly digest: string | undefined;
  readonly file: string;
  onBytes(count: number): void;
  readonly signal: AbortSignal;
}

async function writeEntry(zip: ZipFile, entry: Entry, options: WriteEntryOptions): Promise<void> {
  const { destination, digest, file, onBytes, signal } = options;
  if (digest === undefined) throw new CommandError(`${file}: ${entry.fileName} has no SHA-256 in RECORD`);
  if (entry.uncompressedSize > MAX_FILE_BYTES) throw new CommandError(`${file}: ${entry.fileName} is too large`);
  await mkdir(dirname(destination), { recursive: true });
  const hash = createHash('sha256');
  const watch = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      onBytes(part.length);
      done(null, part);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), watch, createWriteStream(destination), { signal });
  if (hash.digest('base64url') !== digest) {
    throw new CommandError(`${file}: ${entry.fileName} differs from its SHA-256; download the wheel again`);
  }
}
