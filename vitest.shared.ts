import type { ViteUserConfig } from 'vitest/config';

const conditions = ['@penstroke/source', 'module', 'node', 'default'];

/** The settings all packages' tests share: the other packages' sources instead of their builds, and no globals. */
export function penstrokeProject(name: string): ViteUserConfig {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: ['@penstroke/source', 'node', 'default'] } },
    test: {
      name,
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // Two cores: more workers than that only take turns.
      maxWorkers: 2,
    },
  };
}
