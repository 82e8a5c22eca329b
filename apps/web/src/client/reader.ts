/** The page's reader: it follows the drawing, and answers what the pages ask. */
import type { ExplainedValue, InspectedConvolution } from '@penstroke/models';
import type { RecognizedDigit, Stroke } from '@penstroke/recognizer';
import type { Network } from '../storage/network.ts';
import { toldOf } from '../words/told-error.ts';
import type {
  ChangedDigit,
  DigitsQuery,
  NearDigit,
  ReaderReply,
  TracedDigit,
  WhyMaps,
} from '../worker/messages/reader-messages.ts';
import type { PlaneAxes } from '../worker/messages/training-messages.ts';
import { type Drawing, drawStore, isEmpty, PEN_WIDTH } from './draw-store.ts';
import { toReaderInput } from './drawing-input.ts';
import { createReaderClient, type ReaderClient, type ShowDownload } from './reader-client.ts';
import { NOTHING_READ, readerStore } from './reader-store.ts';

/** Reading that takes longer shows a note. */
const BUSY_AFTER_MS = 300;

let client: ReaderClient | undefined;
let reading = false;
let readAgain = false;

/** Starts the worker with the network that comes with the page. */
export function startReader(): void {
  client = createReaderClient({
    onReady({ facts, backend }) {
      readerStore.patch({ facts, backend, problem: undefined });
      read();
    },
    onProblem: (problem) => readerStore.patch({ problem }),
  });
  readWithPretrained();
  drawStore.subscribe(read);
}

/** From now on this network reads. */
export function readWith(network: Network): void {
  client?.send({ kind: 'use-network', network });
}

/** From now on the network that comes with the page reads. */
export function readWithPretrained(): void {
  client?.send({ kind: 'use-pretrained' });
}

/** What every convolution answers to 28x28 pixels. */
export async function inspect(pixels: Uint8Array): Promise<readonly InspectedConvolution[]> {
  const reply = await started().ask((id) => ({ kind: 'inspect', id, pixels }));
  return (reply as Extract<ReaderReply, { kind: 'inspection' }>).layers;
}

/** What every stage of the network makes of 28x28 pixels. */
export async function trace(pixels: Uint8Array): Promise<TracedDigit> {
  const reply = await started().ask((id) => ({ kind: 'trace', id, pixels }));
  return reply as Extract<ReaderReply, { kind: 'trace' }>;
}

/** One value of a stage, worked out for 28x28 pixels. */
export async function explain(pixels: Uint8Array, stage: number, index: number): Promise<ExplainedValue> {
  const reply = await started().ask((id) => ({ kind: 'explain', id, pixels, stage, index }));
  return (reply as Extract<ReaderReply, { kind: 'explanation' }>).explained;
}

/** Where the network looks for one of its answers to 28x28 pixels. */
export async function why(pixels: Uint8Array, output: number): Promise<WhyMaps> {
  const reply = await started().ask((id) => ({ kind: 'why', id, pixels, output }));
  return reply as Extract<ReaderReply, { kind: 'why' }>;
}

/** The digits that are read in strokes which are not on the paper. */
export async function readStrokes(strokes: readonly Stroke[]): Promise<readonly RecognizedDigit[]> {
  const reply = await started().ask((id) => ({ kind: 'read', id, input: { strokes, penWidth: PEN_WIDTH } }));
  return reply.kind === 'reading' ? reply.digits : [];
}

/** The test digits of MNIST that the network gets wrong; they are fetched if need be. */
export async function findMisread(
  showDownload: ShowDownload,
): Promise<Extract<ReaderReply, { kind: 'misread-digits' }>> {
  const reply = await started().ask((id) => ({ kind: 'find-misread', id }), showDownload);
  return reply as Extract<ReaderReply, { kind: 'misread-digits' }>;
}

/** The digit changed as little as possible so that the network gives another answer. */
export async function change(pixels: Uint8Array, output: number): Promise<ChangedDigit> {
  const reply = await started().ask((id) => ({ kind: 'change', id, pixels, output }));
  return reply as Extract<ReaderReply, { kind: 'changed' }>;
}

/** The digit with a grain that works against an answer; each pixel changes by a share of full ink. */
export async function addGrain(pixels: Uint8Array, output: number, amount: number): Promise<ChangedDigit> {
  const reply = await started().ask((id) => ({ kind: 'add-grain', id, pixels, output, amount }));
  return reply as Extract<ReaderReply, { kind: 'changed' }>;
}

/** Where a digit lies in a plane of a network's last layer. @param plane of the question before, where it is left out */
export async function placeDigit(
  pixels: Uint8Array,
  plane?: { readonly network: Network; readonly axes: PlaneAxes },
): Promise<{ readonly x: number; readonly y: number }> {
  const reply = await started().ask((id) => ({ kind: 'place', id, pixels, ...plane }));
  const { x, y } = reply as Extract<ReaderReply, { kind: 'placed' }>;
  return { x, y };
}

/** The training digits of MNIST nearest to a digit, pixel by pixel; they are fetched if need be. */
export async function findNearest(
  pixels: Uint8Array,
  count: number,
  showDownload: ShowDownload,
): Promise<readonly NearDigit[]> {
  const reply = await started().ask((id) => ({ kind: 'find-nearest', id, pixels, count }), showDownload);
  return (reply as Extract<ReaderReply, { kind: 'nearest' }>).digits;
}

/** Some digits of MNIST, which are fetched if need be. */
export async function browse(
  query: DigitsQuery,
  showDownload: ShowDownload,
): Promise<Extract<ReaderReply, { kind: 'digits' }>> {
  const reply = await started().ask((id) => ({ kind: 'browse', id, query }), showDownload);
  return reply as Extract<ReaderReply, { kind: 'digits' }>;
}

function started(): ReaderClient {
  if (!client) throw new Error('reader: expected startReader before questions, got none; call it first');
  return client;
}

/** Reads the drawing; while an answer is awaited, only the latest drawing is kept to be read next. */
function read(): void {
  if (reading) {
    readAgain = true;
    return;
  }
  const drawing = drawStore.get();
  const input = toReaderInput(drawing);
  if (input === undefined) {
    readerStore.patch({ ...NOTHING_READ, drawing, problem: undefined });
    return;
  }
  reading = true;
  const sayBusy = setTimeout(() => readerStore.patch({ busy: true }), BUSY_AFTER_MS);
  started()
    .ask((id) => ({ kind: 'read', id, input }))
    .then((reply) => show(reply, drawing))
    .catch((error: unknown) => readerStore.patch({ ...NOTHING_READ, drawing, problem: toldOf(error) }))
    .finally(() => {
      clearTimeout(sayBusy);
      if (readerStore.get().busy) readerStore.patch({ busy: false });
      reading = false;
      if (!readAgain) return;
      readAgain = false;
      read();
    });
}

function show(reply: ReaderReply, drawing: Drawing): void {
  if (reply.kind === 'reading') {
    const { digits, signs, rejected, milliseconds } = reply;
    // What was cleared meanwhile has no answer.
    const read = isEmpty(drawStore.get()) ? NOTHING_READ : { digits, signs, rejected };
    readerStore.patch({ ...read, drawing, milliseconds, problem: undefined });
  } else if (reply.kind === 'unreadable') {
    readerStore.patch({ ...NOTHING_READ, drawing, problem: reply.told });
  }
}
