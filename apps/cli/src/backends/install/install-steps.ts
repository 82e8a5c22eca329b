import type { InstallRequest, InstallStep } from './install-step.ts';
import { buildAddon } from './steps/build-addon.ts';
import { cutSymbols } from './steps/cut-symbols.ts';
import { fetchCudaLibraries } from './steps/fetch-cuda-libraries.ts';
import { fetchWheel } from './steps/fetch-wheel.ts';
import { installPackage } from './steps/install-package.ts';
import { tryAddon } from './steps/try-addon.ts';
import { unpackWheel } from './steps/unpack-wheel.ts';

/** The steps of an installation, in their order. */
export function installSteps({ name, wheel }: InstallRequest): InstallStep[] {
  return [
    installPackage,
    ...(wheel === undefined ? [fetchWheel] : []),
    unpackWheel,
    buildAddon,
    ...(name === 'cuda' ? [fetchCudaLibraries] : []),
    cutSymbols,
    tryAddon,
  ];
}
