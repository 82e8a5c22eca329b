import { autoOrder, type BackendName, backends } from '@penstroke/runs';

/** What `--backend auto` takes where these backends work: of several on a GPU the faster, which only timing tells. */
export function autoWords(working: readonly BackendName[]): string {
  const inOrder = autoOrder.filter((name) => working.includes(name));
  const onGpu = inOrder.filter((name) => backends.find((backend) => backend.name === name)!.needsGpu);
  if (onGpu.length > 1) return `the faster of ${onGpu.join(' and ')}`;
  return inOrder[0] ?? 'nothing: no backend works';
}
