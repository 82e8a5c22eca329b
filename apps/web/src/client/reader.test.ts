import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReaderReply, ReaderRequest } from '../worker/messages/reader-messages.ts';
import { CELLS, drawStore } from './draw-store.ts';
import { toReaderInput } from './drawing-input.ts';
import { startReader } from './reader.ts';
import { readerStore } from './reader-store.ts';

/** In place of the worker. */
class FakeWorker extends EventTarget {
  readonly requests: ReaderRequest[] = [];

  postMessage(request: ReaderRequest): void {
    this.requests.push(request);
  }

  /** The next answer, and what the page does about it. */
  async tell(reply: ReaderReply): Promise<void> {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const worker = new FakeWorker();
vi.mock('./start-worker.ts', () => ({ startWorker: () => worker }));
vi.mock('./drawing-input.ts', async (importOriginal) => {
  const module = await importOriginal<typeof import('./drawing-input.ts')>();
  return { ...module, toReaderInput: vi.fn(module.toReaderInput) };
});

const INK = Uint8Array.from({ length: CELLS * CELLS }, (_, at) => (at % CELLS === 8 ? 1 : 0));
const DIGIT = {
  digit: 1,
  confidence: 1,
  probabilities: [],
  box: { left: 0, top: 0, width: 1, height: 1 },
  line: 0,
  pixels: new Uint8Array(784),
};

function lastRead(): Extract<ReaderRequest, { kind: 'read' }> {
  return worker.requests.findLast((request) => request.kind === 'read')!;
}

describe('the reader', () => {
  beforeAll(() => {
    startReader();
  });

  test('makes one picture of the cells for each question, and none for its answer', async () => {
    vi.mocked(toReaderInput).mockClear();
    drawStore.patch({ tool: 'cells', cells: INK });
    expect(toReaderInput).toHaveBeenCalledTimes(1);
    await worker.tell({
      kind: 'reading',
      id: lastRead().id,
      digits: [DIGIT],
      signs: [],
      rejected: [],
      milliseconds: 1,
    });
    expect(readerStore.get().digits).toEqual([DIGIT]);
    expect(toReaderInput).toHaveBeenCalledTimes(1);
  });

  test('shows no digits of a drawing that was cleared before its answer came', async () => {
    drawStore.patch({ cells: Uint8Array.from(INK) });
    const { id } = lastRead();
    drawStore.patch({ cells: new Uint8Array(CELLS * CELLS) });
    await worker.tell({ kind: 'reading', id, digits: [DIGIT], signs: [], rejected: [], milliseconds: 1 });
    expect(readerStore.get().digits).toEqual([]);
  });
});
