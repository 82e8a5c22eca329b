import {
  autoOrder,
  type BackendReport,
  backends,
  chooseBackend,
  NoBackendError,
  type PassedOver,
} from '@penstroke/runs';
import type { PageBackendChoice } from '../../storage/run-plan.ts';
import { loadCpu } from './load-cpu.ts';
import { loadSimd } from './load-simd.ts';
import { type DeviceLost, loadWebgpu } from './load-webgpu.ts';

/**
 * Starts the backend of a run.
 *
 * @param choice `auto`: the first that works; a name: that one only, a software GPU included
 * @throws Error with the remedy when the backend of that name does not start
 */
export async function startBackend(choice: PageBackendChoice, onDeviceLost: DeviceLost): Promise<BackendReport> {
  const automatic = choice === 'auto';
  try {
    const { backend, passedOver } = await chooseBackend(automatic ? autoOrder : [choice], {
      webgpu: () => loadWebgpu({ allowSoftware: !automatic, onDeviceLost }),
      simd: loadSimd,
      cpu: loadCpu,
    });
    const why = whyOf(backend, { automatic, passedOver });
    return { ...backend, why: backend.why ? `${why} ${backend.why}` : why };
  } catch (error) {
    if (automatic || !NoBackendError.isInstance(error)) throw error;
    const label = backends.find(({ name }) => name === choice)?.label ?? choice;
    throw new Error(`${label} does not start: ${error.passedOver[0]?.reason}. Choose “automatic”.`, { cause: error });
  }
}

function whyOf(
  { name, software }: BackendReport,
  { automatic, passedOver }: { automatic: boolean; passedOver: readonly PassedOver[] },
): string {
  const reasons = passedOver.map(({ reason }) => `${reason}. `).join('');
  switch (name) {
    case 'webgpu':
      return software ? 'You chose WebGPU; it runs in software here, slowly.' : 'Running on the GPU.';
    case 'simd':
      return `${automatic ? `${reasons}So WebAssembly computes` : 'As chosen, WebAssembly computes'} on the processor.${
        globalThis.crossOriginIsolated
          ? ''
          : ' This page is not cross-origin isolated, so it may not share memory between threads.'
      }`;
    default:
      return automatic ? `${reasons}So plain JavaScript computes, slowly.` : 'As chosen; it is slow.';
  }
}
