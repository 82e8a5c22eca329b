/** What TypeScript and AssemblyScript have to agree on, as a number: see src/layout. */
import { ActivationCode, FillModeCode } from '../layout/codes.ts';
import { Call, Control, Limit } from '../layout/control.ts';
import { KernelRecords, Kernels } from '../layout/kernels.ts';
import { BatchNormRows, LrnRows } from '../layout/rows.ts';
import * as sizes from '../layout/sizes.ts';

/** The custom section of a .wasm file that holds the digest of the layout it was compiled with. */
export const LAYOUT_SECTION = 'penstroke.layout';
/** Arguments for the formulas of sizes.ts: they tell a changed one from the old. */
const SAMPLES: readonly number[][] = [
  [1, 1, 1, 1],
  [37, 12, 29, 5],
  [100, 203, 64, 7],
];

function describe(layouts: object): string {
  return Object.entries(layouts)
    .map(([name, layout]) => `${name}(${Object.keys(layout)})`)
    .join();
}

function describeSizes(): string {
  return Object.entries(sizes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, size]) => {
      if (typeof size !== 'function') return JSON.stringify(size);
      return `${name}:${SAMPLES.map((values) => (size as (...values: number[]) => number)(...values))}`;
    })
    .join();
}

/** FNV-1a of all fields, addresses, codes and formulas, as 8 hexadecimal digits. */
export function layoutDigest(): string {
  const parts = [new Kernels(), new KernelRecords(), { call: new Call() }].map(describe);
  const constants = JSON.stringify([Control, Limit, ActivationCode, FillModeCode, BatchNormRows, LrnRows]);
  let hash = 0x811c9dc5;
  for (const character of [...parts, constants, describeSizes()].join('\n')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
