import { resolve } from 'node:path';
import { describeReadingError } from '@penstroke/runs/read';
import { type BackendRequest, selectBackend } from '../../backends/select-backend.ts';
import { freeGarbage } from '../../node/free-garbage.ts';
import { type DecodedPicture, decodePicture } from '../../pictures/decode-picture.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { describeError, plainMessage } from '../../terminal/describe-error.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { note, result, resultJson } from '../../terminal/show.ts';
import { type FoundPicture, findPictures } from './find-pictures.ts';
import { type OpenReader, openReader } from './open-reader.ts';
import { type OverlayWriter, openOverlays } from './overlay-writer.ts';
import { CSV_HEADER, pageCsv } from './page-csv.ts';
import { pageJson } from './page-json.ts';
import { type PageReading, pageReading } from './page-reading.ts';
import { pageWords } from './page-words.ts';
import { pictureSource } from './picture-source.ts';
import { createReadProgress } from './read-progress.ts';

/** The options of `penstroke read`. */
export interface ReadPicturesOptions extends BackendRequest {
  readonly signs?: true | undefined;
  readonly reject?: number | undefined;
  readonly overlay?: string | undefined;
  readonly run?: string | undefined;
  readonly json?: true | undefined;
  readonly csv?: true | undefined;
}

/**
 * Reads all pictures and shows each as soon as it is read. One that cannot be read is reported, and the rest are read.
 *
 * @returns the exit code: failed if one could not be read
 */
export async function readPictures(names: readonly string[], io: CliIo, options: ReadPicturesOptions): Promise<number> {
  const pictures = await findPictures(names, io);
  const backend = await selectBackend(options, io);
  let reader: OpenReader | undefined;
  try {
    reader = await openReader(options, io);
    const inputs = pictures.map(({ file }) => file);
    const overlays =
      options.overlay === undefined ? undefined : await openOverlays(options.overlay, { cwd: io.cwd, inputs });
    if (options.csv) result(io, CSV_HEADER);
    return await readEach(pictures, { reader, overlays, io, options });
  } finally {
    reader?.model.dispose();
    backend.close();
  }
}

/** A picture that is made smaller by this is a large one: of more than 17 megapixels, if it is as wide as a photo. */
const LARGE_SHRINK = 4;

interface Reading {
  readonly reader: OpenReader;
  readonly overlays: OverlayWriter | undefined;
  readonly io: CliIo;
  readonly options: ReadPicturesOptions;
}

async function readEach(pictures: readonly FoundPicture[], reading: Reading): Promise<number> {
  const { io, options, overlays } = reading;
  const progress = createReadProgress(pictures.length, io);
  let code: number = exitCode.done;
  try {
    for (const picture of pictures) {
      const { file } = picture;
      try {
        const { decoded, read } = await readOne(picture, reading);
        show(file, read, io, options);
        await overlays?.write(file, decoded, read);
      } catch (error) {
        code = exitCode.failed;
        const reason = reasonFor(error, file, io);
        if (options.json) resultJson(io, { file, error: reason });
        note(io, io.env.PENSTROKE_DEBUG === '1' ? describeError(error, io) : [`penstroke: ${file}: ${reason}`]);
      }
      progress.advance();
    }
  } finally {
    progress.close();
  }
  return code;
}

async function readOne(
  { file, error }: FoundPicture,
  { reader, io, options }: Reading,
): Promise<{ decoded: DecodedPicture; read: PageReading }> {
  if (error !== undefined) throw error;
  const decoded = await decodePicture(await pictureSource(file, io));
  const isLarge = decoded.shrink >= LARGE_SHRINK;
  // What decoding left behind would lie beside what reading takes, and that beside the next picture.
  if (isLarge) freeGarbage();
  const page = await reader.recognizer.read(decoded);
  if (isLarge) freeGarbage();
  return { decoded, read: pageReading(page, { signs: options.signs === true, scale: decoded.shrink }) };
}

function show(file: string, reading: PageReading, io: CliIo, { json, csv }: ReadPicturesOptions): void {
  if (json) resultJson(io, pageJson(file, reading));
  else result(io, csv ? pageCsv(file, reading) : pageWords(file, reading));
}

/** Why a picture was not read, without its name. */
function reasonFor(error: unknown, file: string, { cwd }: CliIo): string {
  const known = describeReadingError(error);
  if (known) return `${known.problem}; ${known.remedy}`;
  const message = plainMessage(error);
  const name = [file, resolve(cwd, file)].find((path) => message.startsWith(`${path}: `));
  return name === undefined ? message : message.slice(name.length + 2);
}
