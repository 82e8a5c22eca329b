import { autoOrder, chooseBackend, NoBackendError, type PageBackendName } from '@penstroke/runs';
import type { PageBackendChoice } from '../../storage/run-plan.ts';
import type { Told } from '../../words/texts.ts';
import { ToldError, toldOf } from '../../words/told-error.ts';
import type { BackendFacts, ChosenBackendFacts } from '../messages/backend-facts.ts';
import { loadCpu } from './load-cpu.ts';
import { loadSimd } from './load-simd.ts';
import { type DeviceLost, loadWebgpu } from './load-webgpu.ts';

/**
 * Starts the backend of a run.
 *
 * @param choice `auto`: the first that works; a name: that one only, a software GPU included
 * @throws ToldError with the remedy when the backend of that name does not start
 */
export async function startBackend(choice: PageBackendChoice, onDeviceLost: DeviceLost): Promise<ChosenBackendFacts> {
  const automatic = choice === 'auto';
  const passedOver: Told[] = [];
  const noting = (load: () => Promise<BackendFacts>) => () =>
    load().catch((error: unknown) => {
      passedOver.push(toldOf(error));
      throw error;
    });
  try {
    const { backend } = await chooseBackend(automatic ? autoOrder : [choice], {
      webgpu: noting(() => loadWebgpu({ allowSoftware: !automatic, onDeviceLost })),
      simd: noting(() => loadSimd()),
      cpu: noting(loadCpu),
    });
    return { ...backend, automatic, passedOver, isolated: globalThis.crossOriginIsolated };
  } catch (error) {
    if (automatic || !NoBackendError.isInstance(error)) throw error;
    throw new ToldError(['backendFails', choice as PageBackendName, passedOver[0] ?? ''], { cause: error });
  }
}
