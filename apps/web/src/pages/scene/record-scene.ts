/**
 * The way from ink to answer as a film: the drawing writes itself, then each of its digits goes through the network. A canvas that
 * nobody sees is painted as time passes, and the browser's own recorder makes a WebM of it.
 */
import type { RecognizedDigit } from '@penstroke/recognizer';
import type { Drawing } from '../../client/draw-store.ts';
import { firstPart } from '../../client/first-part.ts';
import { outputNamesOf } from '../../client/output-names.ts';
import { trace } from '../../client/reader.ts';
import { ToldError } from '../../words/told-error.ts';
import type { NetworkFacts } from '../../worker/messages/reader-messages.ts';
import { paintReadDrawing, type ReadDrawing } from './paint-read-drawing.ts';
import { ScenePainter } from './paint-scene.ts';
import { readColours } from './scene-colours.ts';
import { layoutScene } from './scene-layout.ts';
import { greatestOf, type ScenePicture } from './scene-picture.ts';

const WIDTH = 1280;
const MARGIN = 28;
const PAPER_HEIGHT = 250;
const FRAMES_A_SECOND = 30;
/** Twenty seconds stay below 2 MB: most of the picture stands still. */
const BITS_A_SECOND = 1_400_000;
const WRITE_MS = 2600;
const READ_MS = 700;
const LIGHT_MS = 3000;
const HOLD_MS = 900;
/** For the last answer, and for the recorder to sharpen it. */
const END_MS = 1500;

/** What is recorded. */
export interface RecordSceneOptions {
  readonly drawing: Drawing;
  readonly digits: readonly RecognizedDigit[];
  readonly facts: NetworkFacts;
  /** How far it is, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Records the drawing being read.
 *
 * @returns a WebM of 1280 pixels' width: 4.8 seconds, and 3.9 for each digit
 * @throws ToldError where the browser records no canvas
 */
export async function recordScene(options: RecordSceneOptions): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof MediaRecorder === 'undefined') throw new ToldError(['cannotRecord']);
  const { canvas, paint, milliseconds } = await createFilm(options);
  paint(0);
  const recorder = new MediaRecorder(canvas.captureStream(FRAMES_A_SECOND), {
    ...mimeTypeOf(),
    videoBitsPerSecond: BITS_A_SECOND,
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve());
    recorder.addEventListener('error', () => reject(new ToldError(['recordingStopped'])));
  });
  recorder.start();
  const startedAt = performance.now();
  const next = (now: number) => {
    const at = Math.max(0, now - startedAt);
    paint(Math.min(at, milliseconds));
    options.onProgress(Math.min(1, at / milliseconds));
    if (at < milliseconds) requestAnimationFrame(next);
    else recorder.stop();
  };
  requestAnimationFrame(next);
  await stopped;
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function mimeTypeOf(): { mimeType?: string } {
  const mimeType = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'].find((type) =>
    MediaRecorder.isTypeSupported(type),
  );
  return mimeType === undefined ? {} : { mimeType };
}

interface Film {
  readonly canvas: HTMLCanvasElement;
  readonly milliseconds: number;
  paint(at: number): void;
}

async function createFilm({ drawing, digits, facts }: RecordSceneOptions): Promise<Film> {
  const colours = readColours();
  const page = getComputedStyle(document.documentElement).backgroundColor;
  const layout = layoutScene(facts.stages, WIDTH - 2 * MARGIN);
  const scene = document.createElement('canvas');
  const painter = new ScenePainter(scene, layout);
  const pictures = await Promise.all(
    digits.map(async ({ pixels, box }): Promise<ScenePicture> => {
      const traced = await trace(pixels);
      return {
        traced,
        greatest: greatestOf(traced),
        ink: { drawing, box },
        outputNames: outputNamesOf(facts),
        spot: undefined,
        explained: undefined,
        light: 0,
      };
    }),
  );
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  // Encoders take whole pairs of rows.
  canvas.height = 2 * Math.ceil((3 * MARGIN + PAPER_HEIGHT + layout.height) / 2);
  const context = canvas.getContext('2d')!;
  const place = { left: MARGIN, top: MARGIN, width: WIDTH - 2 * MARGIN, height: PAPER_HEIGHT };
  const each = LIGHT_MS + HOLD_MS;
  return {
    canvas,
    milliseconds: WRITE_MS + READ_MS + digits.length * each + END_MS,
    paint(at) {
      context.fillStyle = page;
      context.fillRect(0, 0, canvas.width, canvas.height);
      const read: ReadDrawing = {
        drawing: { ...drawing, strokes: firstPart(drawing.strokes, at / WRITE_MS) },
        digits,
        names: facts.classNames,
      };
      const shown = at < WRITE_MS ? 0 : Math.ceil(((at - WRITE_MS) / READ_MS) * digits.length);
      paintReadDrawing(context, read, place, { colours, shown });
      const since = at - WRITE_MS - READ_MS;
      const which = Math.min(digits.length - 1, Math.max(0, Math.floor(since / each)));
      const light = Math.min(1, Math.max(0, (since - which * each) / LIGHT_MS));
      painter.paint({ ...pictures[which]!, light }, colours);
      context.drawImage(scene, MARGIN, 2 * MARGIN + PAPER_HEIGHT, layout.width, layout.height);
    },
  };
}
