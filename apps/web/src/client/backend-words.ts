import { tell, texts } from '../words/texts.ts';
import type { BackendFacts, ChosenBackendFacts } from '../worker/messages/backend-facts.ts';

/** What computes: `WebAssembly, relaxed SIMD, 2 threads`, or the name of a GPU. */
export function deviceWords({ name, relaxed = false, threads, device }: BackendFacts): string {
  const { backend } = texts();
  if (name === 'simd') return backend.simd(relaxed, threads);
  return name === 'cpu' ? backend.cpu : device;
}

/** Why this backend computes and none before it, and why it has one thread where it could have more. */
export function whyWords(facts: ChosenBackendFacts): string {
  const { backend } = texts();
  const { name, automatic, software, passedOver, isolated, threadsFailure } = facts;
  if (name === 'webgpu') return software ? backend.slowGpu : backend.onGpu;
  const [so, asChosen] =
    name === 'simd' ? [backend.soSimd, backend.asChosenSimd] : [backend.soCpu, backend.asChosenCpu];
  return [
    ...(automatic ? [...passedOver.map((told) => backend.reason(tell(told))), so] : [asChosen]),
    ...(name === 'simd' && !isolated ? [backend.notIsolated] : []),
    ...(threadsFailure === undefined ? [] : [backend.oneThread(threadsFailure)]),
  ].join(' ');
}
