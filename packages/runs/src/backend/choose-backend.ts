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

/**
 * Starts the first backend that works.
 *
 * @param order the names to try, such as `autoOrder`; those without a loader are left out
 * @param loaders an app's own: how to load a backend differs between a page and Node
 * @throws NoBackendError with every loader's reason if none works
 *
 * @example
 * const { backend, passedOver } = await chooseBackend(autoOrder, { simd: startSimd, cpu: startCpu });
 */
export async function chooseBackend<Backend>(
  order: readonly BackendName[],
  loaders: Readonly<Partial<Record<BackendName, BackendLoader<Backend>>>>,
): Promise<ChosenBackend<Backend>> {
  const passedOver: PassedOver[] = [];
  for (const name of order) {
    const load = loaders[name];
    if (load === undefined) continue;
    try {
      return { backend: await load(), passedOver };
    } catch (error) {
      passedOver.push({ name, reason: messageOf(error).split('\n', 1)[0]! });
    }
  }
  throw new NoBackendError(passedOver);
}
