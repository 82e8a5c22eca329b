import { expect, test } from 'vitest';
import { backendsFolder } from './backends-folder.ts';

test.each([
  ['linux', {}, '/home/ada/.local/share/penstroke/backends'],
  ['linux', { XDG_DATA_HOME: '/fast/data' }, '/fast/data/penstroke/backends'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/penstroke/backends'],
  ['darwin', { XDG_DATA_HOME: '/fast/data' }, '/home/ada/Library/Application Support/penstroke/backends'],
  ['linux', { PENSTROKE_BACKENDS: '/opt/backends', XDG_DATA_HOME: '/fast/data' }, '/opt/backends'],
] as const)('on %s with %j installed backends are in %s', (platform, env, folder) => {
  expect(backendsFolder(env, { platform, home: '/home/ada' })).toBe(folder);
});
