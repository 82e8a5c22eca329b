import { resolve } from 'node:path';
import { MAX_PICTURE_BYTES, megabytes } from '@penstroke/runs';
import { readBoundedFile } from '@penstroke/runs/node';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { STDIN } from './find-pictures.ts';

/**
 * The bytes of a picture's file, or of standard input, `MAX_PICTURE_BYTES` at most.
 *
 * @throws CommandError, RunFileError if there are more, or nothing can be read there; the system's error, with its `code`
 */
export async function pictureBytes(file: string, io: CliIo): Promise<Uint8Array> {
  return file === STDIN ? readInput(io) : readBoundedFile(resolve(io.cwd, file), MAX_PICTURE_BYTES);
}

async function readInput({ stdin }: CliIo): Promise<Uint8Array> {
  if (!stdin) throw new CommandError('expected a picture on standard input; pipe one in');
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stdin) {
    length += part.length;
    if (length > MAX_PICTURE_BYTES) {
      throw new CommandError(
        `expected at most ${megabytes(MAX_PICTURE_BYTES)} on standard input; make the picture smaller`,
      );
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
