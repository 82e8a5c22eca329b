import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from './cache-folder.ts';

test.each([
  ['linux', { XDG_CACHE_HOME: '/fast/cache' }, '/fast/cache/penstroke/datasets'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/ada/.cache/penstroke/datasets'],
  ['linux', {}, '/home/ada/.cache/penstroke/datasets'],
  ['darwin', { XDG_CACHE_HOME: '/fast/cache' }, '/home/ada/Library/Caches/penstroke/datasets'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/penstroke/Cache/datasets'],
  ['win32', {}, '/home/ada/AppData/Local/penstroke/Cache/datasets'],
] as const)('on %s with %o the cache is %s', (platform, env, folder) => {
  expect(cacheFolder({ platform, env, home: '/home/ada' })).toBe(join(folder));
});
