import { resolve } from 'node:path';
import { MAX_PICTURE_BYTES, megabytes } from '@penstroke/runs';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { STDIN } from './find-pictures.ts';

/**
 * Where a picture is decoded from: its path, or the bytes of standard input, `MAX_PICTURE_BYTES` at most.
 *
 * @throws CommandError if there is nothing on standard input, or more
 */
export async function pictureSource(file: string, io: CliIo): Promise<Uint8Array | string> {
  return file === STDIN ? readInput(io) : resolve(io.cwd, file);
}

async function readInput({ stdin }: CliIo): Promise<Uint8Array> {
  if (!stdin) throw new CommandError('expected a picture on standard input; pipe one in');
  // Memory that is not written to is not taken, and nothing is copied to grow.
  const bytes = Buffer.allocUnsafeSlow(MAX_PICTURE_BYTES);
  let length = 0;
  for await (const part of stdin) {
    if (length + part.length > MAX_PICTURE_BYTES) {
      throw new CommandError(
        `expected at most ${megabytes(MAX_PICTURE_BYTES)} on standard input; make the picture smaller`,
      );
    }
    bytes.set(part, length);
    length += part.length;
  }
  return bytes.subarray(0, length);
}
