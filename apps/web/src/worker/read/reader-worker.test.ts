import { memory } from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ReaderReply, ReaderRequest } from '../messages/reader-messages.ts';
import { saveNetworkModel } from '../network-model.ts';
import { createReaderWorker } from './reader-worker.ts';

vi.mock('../backends/load-simd.ts', () => ({ loadSimd: () => Promise.reject(new Error('not in this test')) }));
// As where the device has no memory left for the activations of a network that has the right form.
vi.mock('./network-reader.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('./network-reader.ts')>();
  const createNetworkReader: typeof original.createNetworkReader = (model, about) => {
    const reader = original.createNetworkReader(model, about);
    if (about.name !== TOO_LARGE) return reader;
    return { ...reader, recognizer: { ...reader.recognizer, read: () => Promise.reject(new Error('out of memory')) } };
  };
  return { ...original, createNetworkReader };
});

const TOO_LARGE = 'too large';
const ABOUT = { normalization: { scale: 1 / 255, offset: 0 }, classNames: [...'0123456789'] };
const BAR = [
  [
    { x: 0, y: 0 },
    { x: 3, y: 90 },
  ],
];

/** The page's side of the worker. */
const page = new EventTarget();
let send: (request: ReaderRequest) => void;

/** Sends a request, and gives what comes next. */
function ask(request: ReaderRequest): Promise<ReaderReply> {
  return new Promise((resolve) => {
    page.addEventListener('message', (event) => resolve((event as MessageEvent<ReaderReply>).data), { once: true });
    send(request);
  });
}

async function networkOf(inputShape: number[], name = 'mine') {
  const model = sequential({ layers: [layers.flatten({ inputShape }), layers.dense({ units: 10 })] });
  const network = await saveNetworkModel(model, { ...ABOUT, name });
  model.dispose();
  return network;
}

beforeAll(async () => {
  // Without locks, as in a page that is not secure.
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('self', {
    postMessage: (data: ReaderReply) => page.dispatchEvent(new MessageEvent('message', { data })),
  });
  send = await createReaderWorker();
  expect(await ask({ kind: 'use-network', network: await networkOf([28, 28, 1]) })).toMatchObject({ kind: 'ready' });
});

afterAll(() => vi.unstubAllGlobals());

test.each([
  ['of another form', [32, 32, 3], 'mine'],
  ['that fails when it first reads', [28, 28, 1], TOO_LARGE],
])('a network %s is refused, leaves no weights behind, and the one before reads', async (_, shape, name) => {
  const network = await networkOf(shape, name);
  const before = memory().numTensors;
  expect(await ask({ kind: 'use-network', network })).toMatchObject({ kind: 'network-refused' });
  expect(memory().numTensors).toBe(before);
  const input = { strokes: BAR, penWidth: 24 };
  expect(await ask({ kind: 'read', id: 1, input })).toMatchObject({ kind: 'reading', id: 1 });
});
