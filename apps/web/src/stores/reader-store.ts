/** The page's side of the reader worker: what it has read, and requests to it. */
import type { RecognizedDigit } from '@penstroke/recognizer';
import { checkMessage } from '../messages/check-message.ts';
import type { Network } from '../messages/network.ts';
import {
  type DigitsQuery,
  type InspectedLayer,
  type NetworkFacts,
  READER_REPLIES,
  type ReaderReply,
  type ReaderRequest,
} from '../messages/reader-messages.ts';
import { startWorker } from '../start-worker.ts';
import { drawStore, toReaderInput } from './draw-store.ts';
import { createStore, type Store } from './store.ts';

export interface ReaderState {
  /** Absent until the first network is loaded. */
  readonly facts?: NetworkFacts;
  readonly backend?: string;
  /** The digits of the drawing as it is, or nearly; empty when nothing is drawn. */
  readonly digits: readonly RecognizedDigit[];
  readonly milliseconds?: number;
  /** What went wrong last, in words. */
  readonly problem?: string | undefined;
}

export const readerStore: Store<ReaderState> = createStore<ReaderState>({ digits: [] });

type Found = Extract<ReaderReply, { kind: 'digits' }>;

interface Waiting {
  resolve(reply: ReaderReply): void;
  reject(error: Error): void;
  progress?(receivedBytes: number, totalBytes: number): void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let nextId = 1;
let reading = false;
let readAgain = false;

/** Starts the worker with the network that comes with the page. */
export function startReader(): void {
  worker = startWorker('reader');
  worker.addEventListener('message', (event) => receive(checkMessage<ReaderReply>(event.data, READER_REPLIES)));
  worker.addEventListener('error', (event) => {
    readerStore.patch({
      problem: `The reader cannot start: ${event.message || 'its script does not load'}. Reload the page.`,
    });
  });
  send({ kind: 'use-pretrained' });
  drawStore.subscribe(read);
}

/** From now on this network reads. */
export function useNetwork(network: Network): void {
  send({ kind: 'use-network', network });
}

/** From now on the network that comes with the page reads. */
export function usePretrained(): void {
  send({ kind: 'use-pretrained' });
}

/** What every convolution answers to 28x28 pixels. */
export async function inspect(pixels: Uint8Array): Promise<readonly InspectedLayer[]> {
  const reply = await ask((id) => ({ kind: 'inspect', id, pixels }));
  return (reply as Extract<ReaderReply, { kind: 'inspection' }>).layers;
}

/** Some digits of MNIST, which are fetched if need be. */
export async function browse(query: DigitsQuery, progress: Waiting['progress']): Promise<Found> {
  return (await ask((id) => ({ kind: 'browse', id, query }), progress)) as Found;
}

/** Reads the drawing; while an answer is awaited, only the latest drawing is kept to be read next. */
function read(): void {
  if (reading) {
    readAgain = true;
    return;
  }
  const input = toReaderInput(drawStore.get());
  if (input === undefined) {
    readerStore.patch({ digits: [], problem: undefined });
    return;
  }
  reading = true;
  ask((id) => ({ kind: 'read', id, input }))
    .then((reply) => {
      // What was cleared meanwhile has no answer.
      const current = toReaderInput(drawStore.get()) !== undefined;
      if (reply.kind === 'reading') {
        readerStore.patch({
          digits: current ? reply.digits : [],
          milliseconds: reply.milliseconds,
          problem: undefined,
        });
      } else {
        readerStore.patch({
          digits: [],
          problem:
            'There is no ink on this picture. Choose one with dark digits on a light ground, or the other way round.',
        });
      }
    })
    .catch((error: Error) => readerStore.patch({ digits: [], problem: error.message }))
    .finally(() => {
      reading = false;
      if (!readAgain) return;
      readAgain = false;
      read();
    });
}

function ask(request: (id: number) => ReaderRequest, progress?: Waiting['progress']): Promise<ReaderReply> {
  const id = nextId++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, ...(progress && { progress }) });
    send(request(id));
  });
}

function receive(reply: ReaderReply): void {
  switch (reply.kind) {
    case 'ready':
      readerStore.patch({ facts: reply.facts, backend: reply.backend, problem: undefined });
      read();
      return;
    case 'network-refused':
      readerStore.patch({ problem: reply.message });
      return;
    case 'download':
      waiting.get(reply.id)?.progress?.(reply.receivedBytes, reply.totalBytes);
      return;
    case 'failed': {
      const error = new Error(reply.message);
      if (reply.id === 0) readerStore.patch({ problem: reply.message });
      waiting.get(reply.id)?.reject(error);
      waiting.delete(reply.id);
      return;
    }
    default:
      waiting.get(reply.id)?.resolve(reply);
      waiting.delete(reply.id);
  }
}

function send(request: ReaderRequest): void {
  worker?.postMessage(request);
}
