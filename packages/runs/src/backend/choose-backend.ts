import { messageOf } from '@penstroke/errors';
import type { BackendName } from './backends.ts';
import { NoBackendError, type PassedOver } from './no-backend-error.ts';

/** Starts a backend and makes it the engine's current one; what it throws says why it does not work here. */
export type BackendLoader<Backend> = () => Promise<Backend>;

/** The backend that was chosen, and those before it in the order. */
export interface ChosenBackend<Backend> {
  readonly backend: Backend;
  readonly passedOver: readonly PassedOver[];
}

/** Backends of which the fastest is taken, where several start. */
export interface Rivals<Backend> {
  /** They follow each other in the order. */
  readonly names: readonly BackendName[];
  /** Makes a backend that has started current again. */
  activate(backend: Backend): Promise<unknown>;
  /** Images per second of training on the current backend. */
  rate(): Promise<number>;
  /** Ends a backend that is not taken. */
  close(backend: Backend): void;
}

/**
 * Starts the first backend that works or, among rivals, the fastest of those that work.
 *
 * @param order the names to try, such as `autoOrder`; those without a loader are left out
 * @param loaders an app's own: how to load a backend differs between a page and Node
 * @param rivals none by default; they are only timed where two or more start
 * @throws NoBackendError with every loader's reason if none works
 *
 * @example
 * const { backend, passedOver } = await chooseBackend(autoOrder, { simd: startSimd, cpu: startCpu });
 */
export async function chooseBackend<Backend>(
  order: readonly BackendName[],
  loaders: Readonly<Partial<Record<BackendName, BackendLoader<Backend>>>>,
  rivals?: Rivals<Backend>,
): Promise<ChosenBackend<Backend>> {
  const passedOver: PassedOver[] = [];
  const started: Started<Backend>[] = [];
  for (const name of order) {
    const load = loaders[name];
    if (load === undefined) continue;
    const isRival = rivals?.names.includes(name) === true;
    if (!isRival && started.length > 0) break;
    try {
      const backend = await load();
      if (!isRival) return { backend, passedOver };
      started.push({ name, backend });
    } catch (error) {
      passedOver.push({ name, reason: reasonOf(error) });
    }
  }
  if (started.length === 0) throw new NoBackendError(passedOver);
  const { fastest, slower } = await takeFastest(started, rivals!);
  return { backend: fastest.backend, passedOver: [...passedOver, ...slower] };
}

interface Started<Backend> {
  readonly name: BackendName;
  readonly backend: Backend;
}

async function takeFastest<Backend>(
  started: readonly Started<Backend>[],
  { activate, rate, close }: Rivals<Backend>,
): Promise<{ fastest: Started<Backend>; slower: PassedOver[] }> {
  if (started.length === 1) return { fastest: started[0]!, slower: [] };
  const rates: { rate: number; reason?: string }[] = [];
  for (const { backend } of started) {
    try {
      await activate(backend);
      rates.push({ rate: await rate() });
    } catch (error) {
      rates.push({ rate: 0, reason: reasonOf(error) });
    }
  }
  const best = rates.reduce((index, one, other) => (one.rate > rates[index]!.rate ? other : index), 0);
  const fastest = started[best]!;
  const others = started.flatMap((one, index) => (index === best ? [] : [{ ...one, ...rates[index]! }]));
  for (const { backend } of others) close(backend);
  await activate(fastest.backend);
  const words = (images: number) => `${Math.round(images)} images/s`;
  const slower = others.map(({ name, rate: slow, reason }) => ({
    name,
    reason: reason ?? `${words(slow)}, ${fastest.name} makes ${words(rates[best]!.rate)}`,
  }));
  return { fastest, slower };
}

function reasonOf(error: unknown): string {
  return messageOf(error).split('\n', 1)[0]!;
}
