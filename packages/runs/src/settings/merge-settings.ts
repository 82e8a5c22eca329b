import type { RunSettings } from './run-settings.ts';
import type { SettingKey } from './setting-fields.ts';

/**
 * The settings of two sources in one. A stronger value takes the weaker one's place, and also that of weaker values which
 * its choice leaves without meaning: a length of another kind, the momentum of a rule that is not taken, the threads of a
 * backend that is not taken. Only here is known which source a value came from.
 */
export function mergeSettings(weaker: RunSettings, stronger: RunSettings): RunSettings {
  const kept = { ...weaker };
  for (const key of displaced(weaker, stronger)) delete kept[key];
  return { ...kept, ...stronger };
}

function displaced(weaker: RunSettings, { epochs, samples, optimizer, backend }: RunSettings): SettingKey[] {
  const hadThreads = weaker.backend === 'simd' || weaker.backend === 'node';
  const movesThreads = hadThreads && backend !== undefined && backend !== weaker.backend;
  return [
    ...(epochs !== undefined || samples !== undefined ? (['epochs', 'samples'] as const) : []),
    ...(optimizer !== undefined && optimizer !== 'sgd' ? (['momentum'] as const) : []),
    ...(movesThreads ? (['threads'] as const) : []),
  ];
}
