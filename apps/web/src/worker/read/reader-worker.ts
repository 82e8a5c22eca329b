import { BlankPictureError, CrowdedPictureError, pretrainedModel, type Stroke } from '@penstroke/recognizer';
import { readAbout } from '@penstroke/runs';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { toldOf } from '../../words/told-error.ts';
import { loadCpu } from '../backends/load-cpu.ts';
import { loadSimd } from '../backends/load-simd.ts';
import { checkMessage } from '../messages/check-message.ts';
import { READER_REQUESTS, type ReaderReply, type ReaderRequest } from '../messages/reader-messages.ts';
import { loadNetworkModel } from '../network-model.ts';
import { tellAlive } from '../tell-alive.ts';
import { createNetworkReader, type NetworkReader } from './network-reader.ts';

/** Any stroke will do. */
const WARM_UP: readonly Stroke[] = [Array.from({ length: 30 }, (_, i) => ({ x: i, y: 3 * i }))];
/** The page has words for it. */
const PRETRAINED_NAME = 'pretrained';

/**
 * The worker that reads: one thread is quickest for single digits, and leaves the others to training.
 */
export async function createReaderWorker(): Promise<(message: unknown) => void> {
  tellAlive(post);
  const backend = await loadSimd({ threads: 1 }).catch(loadCpu);
  let reader: NetworkReader | undefined;
  // One request at a time, in order: what is asked after a new network is answered by it.
  let last = Promise.resolve();

  /** Reads with a model from now on; one that cannot be read with is disposed, and what read before stays. */
  async function use(model: LayersModel, about: Parameters<typeof createNetworkReader>[1]): Promise<void> {
    let next: NetworkReader;
    try {
      next = createNetworkReader(model, about);
      // The first answer compiles code and places the weights; a person should not be the one who waits for it.
      await next.recognizer.read({ strokes: WARM_UP });
    } catch (error) {
      model.dispose();
      throw error;
    }
    reader?.dispose();
    reader = next;
    post({ kind: 'ready', facts: next.facts, backend });
  }

  async function usePretrained(): Promise<void> {
    const model = await pretrainedModel();
    const { penstroke } = (model.getUserDefinedMetadata() ?? {}) as { penstroke?: unknown };
    return use(model, { ...readAbout(penstroke), name: PRETRAINED_NAME, pretrained: true });
  }

  async function answer(request: ReaderRequest): Promise<void> {
    switch (request.kind) {
      case 'use-pretrained':
        return usePretrained();
      case 'use-network': {
        try {
          await use(await loadNetworkModel(request.network), { ...request.network, pretrained: false });
        } catch (error) {
          post({ kind: 'network-refused', told: toldOf(error) });
        }
        return;
      }
      case 'read':
        post(await read(request));
        return;
      case 'inspect':
        post({ kind: 'inspection', id: request.id, layers: await reader!.inspect(request.pixels) });
        return;
      case 'trace':
        post({ kind: 'trace', id: request.id, ...(await reader!.trace(request.pixels)) });
        return;
      case 'explain': {
        const { id, pixels, stage, index } = request;
        post({ kind: 'explanation', id, explained: await reader!.explain(pixels, stage, index) });
        return;
      }
      case 'why':
        post({ kind: 'why', id: request.id, ...(await reader!.why(request.pixels, request.output)) });
        return;
      case 'browse': {
        const { browseDigits } = await import('./browse-digits.ts');
        const found = await browseDigits(request.query, (progress) =>
          post({ kind: 'download', id: request.id, ...progress }),
        );
        post({ kind: 'digits', id: request.id, ...found });
        return;
      }
      case 'change':
        post({ kind: 'changed', id: request.id, ...(await reader!.change(request.pixels, request.output)) });
        return;
      case 'add-grain': {
        const { id, pixels, output, amount } = request;
        post({ kind: 'changed', id, ...(await reader!.addGrain(pixels, output, amount)) });
        return;
      }
      case 'place': {
        const { id, pixels, network, axes } = request;
        const { placeDigit } = await import('./place-digit.ts');
        post({ kind: 'placed', id, ...(await placeDigit(pixels, network && axes && { network, axes })) });
        return;
      }
      case 'find-nearest': {
        const { id, pixels, count } = request;
        const { findNearestDigits } = await import('./find-nearest-digits.ts');
        const digits = await findNearestDigits(pixels, count, (progress) =>
          post({ kind: 'download', id, ...progress }),
        );
        post({ kind: 'nearest', id, digits });
        return;
      }
      case 'find-misread': {
        const { findMisreadDigits } = await import('./find-misread-digits.ts');
        const found = await findMisreadDigits(reader!, (progress) =>
          post({ kind: 'download', id: request.id, ...progress }),
        );
        post({ kind: 'misread-digits', id: request.id, ...found });
      }
    }
  }

  async function read({ id, input }: Extract<ReaderRequest, { kind: 'read' }>): Promise<ReaderReply> {
    const startedAt = performance.now();
    try {
      const { digits, signs, rejected } = await reader!.recognizer.read(input);
      if (digits.length + signs.length + rejected.length === 0) {
        throw new BlankPictureError('read: expected something written, got an empty picture');
      }
      return { kind: 'reading', id, digits, signs, rejected, milliseconds: performance.now() - startedAt };
    } catch (error) {
      if (BlankPictureError.isInstance(error)) return { kind: 'unreadable', id, told: ['blank'] };
      if (CrowdedPictureError.isInstance(error)) return { kind: 'unreadable', id, told: ['crowded'] };
      throw error;
    }
  }

  return (message) => {
    const request = checkMessage<ReaderRequest>(message, READER_REQUESTS);
    last = last
      .then(() => answer(request))
      .catch((error: unknown) => post({ kind: 'failed', id: 'id' in request ? request.id : 0, told: toldOf(error) }));
  };
}

function post(reply: ReaderReply): void {
  self.postMessage(reply);
}
