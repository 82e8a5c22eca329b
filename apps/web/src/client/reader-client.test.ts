import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toldOf } from '../words/told-error.ts';
import type { ReaderReply, ReaderRequest } from '../worker/messages/reader-messages.ts';
import { createReaderClient } from './reader-client.ts';

/** In place of the browser's; the latest is the last of `workers`. */
class FakeWorker extends EventTarget {
  readonly requests: ReaderRequest[] = [];
  readonly terminate = vi.fn();
  readonly lock = `lock ${workers.length}`;

  constructor() {
    super();
    workers.push(this);
  }

  postMessage(request: ReaderRequest): void {
    this.requests.push(request);
  }

  tell(reply: ReaderReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  /** Its lock is given back; nothing else tells of it. */
  end(): void {
    released.get(this.lock)!();
  }

  fail(message?: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

let workers: FakeWorker[];
let released: Map<string, () => void>;
vi.mock('./start-worker.ts', () => ({ startWorker: () => new FakeWorker() }));

const READY = { kind: 'ready', facts: {}, backend: {} } as unknown as Extract<ReaderReply, { kind: 'ready' }>;
const PIXELS = new Uint8Array(784);
const network = { name: 'mine' } as unknown as Extract<ReaderRequest, { kind: 'use-network' }>['network'];
const listeners = { onReady: vi.fn(), onProblem: vi.fn() };

beforeEach(() => {
  workers = [];
  released = new Map();
  vi.stubGlobal('navigator', {
    locks: { request: (lock: string, granted: () => void) => released.set(lock, granted) },
  });
  vi.clearAllMocks();
});

afterEach(() => vi.unstubAllGlobals());

/** A client whose first worker reads with a network of the person's, and has another on its way. */
async function begin() {
  const client = createReaderClient(listeners);
  const [first] = workers as [FakeWorker];
  client.send({ kind: 'use-pretrained' });
  client.send({ kind: 'use-network', network });
  first.tell({ kind: 'alive', lock: first.lock });
  first.tell(READY);
  first.tell(READY);
  const asked = client.ask((id) => ({ kind: 'trace', id, pixels: PIXELS }));
  first.tell({ kind: 'trace', id: 1, values: [], probabilities: [] });
  await asked;
  client.send({ kind: 'use-network', network: { ...network, name: 'next' } });
  return { client, first };
}

test.each(['end', 'fail'] as const)(
  'a worker that ends (%s) gives way to one that reads with the same network, and is asked what waits',
  async (how) => {
    const { client, first } = await begin();
    const asked = client.ask((id) => ({ kind: 'inspect', id, pixels: PIXELS }));
    first[how]();
    expect(first.terminate).toHaveBeenCalledOnce();
    expect(workers).toHaveLength(2);
    const second = workers[1]!;
    expect(second.requests).toEqual([
      { kind: 'use-network', network },
      { kind: 'use-network', network: { name: 'next' } },
      { kind: 'inspect', id: 2, pixels: PIXELS },
    ]);
    // The first one is gone: its lock, given back by its end, means nothing any more.
    first.end();
    expect(workers).toHaveLength(2);
    second.tell(READY);
    second.tell({ kind: 'network-refused', told: ['plain', 'too large'] });
    second.tell({ kind: 'inspection', id: 2, layers: [] });
    expect(await asked).toMatchObject({ kind: 'inspection' });
    // What was refused is not asked for again.
    second.tell({ kind: 'alive', lock: second.lock });
    second.end();
    expect(workers[2]!.requests).toEqual([{ kind: 'use-network', network }]);
  },
);

test('one that ends again before it has answered is the last: what waits and what is asked later fails, in words', async () => {
  const { client, first } = await begin();
  const asked = client.ask((id) => ({ kind: 'inspect', id, pixels: PIXELS })).catch(toldOf);
  first.end();
  const second = workers[1]!;
  second.tell({ kind: 'alive', lock: second.lock });
  second.tell(READY);
  second.end();
  const told = ['readerFails', undefined];
  expect(await asked).toEqual(told);
  expect(listeners.onProblem).toHaveBeenLastCalledWith(told);
  expect(await client.ask((id) => ({ kind: 'inspect', id, pixels: PIXELS })).catch(toldOf)).toEqual(told);
  listeners.onProblem.mockClear();
  client.send({ kind: 'use-pretrained' });
  expect(listeners.onProblem).toHaveBeenCalledWith(told);
  expect(workers).toHaveLength(2);
});

test('a script that does not load is told of, and no other worker is started', async () => {
  const client = createReaderClient(listeners);
  const asked = client.ask((id) => ({ kind: 'inspect', id, pixels: PIXELS })).catch(toldOf);
  workers[0]!.fail();
  expect(await asked).toEqual(['readerFails', '']);
  expect(workers).toHaveLength(1);
});

test('the plane in which digits are placed goes to the next worker too', async () => {
  const { client, first } = await begin();
  const axes = { mean: new Float64Array(2), axes: [new Float64Array(2), new Float64Array(2)] } as const;
  const placed = client.ask((id) => ({ kind: 'place', id, pixels: PIXELS, network, axes }));
  first.tell({ kind: 'placed', id: 2, x: 0, y: 0 });
  await placed;
  client.ask((id) => ({ kind: 'place', id, pixels: PIXELS })).catch(() => {});
  first.end();
  expect(workers[1]!.requests.slice(2)).toEqual([
    { kind: 'place', id: 2, pixels: PIXELS, network, axes },
    { kind: 'place', id: 3, pixels: PIXELS },
  ]);
});
