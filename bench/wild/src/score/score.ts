import type { Group } from '../kinds/kind.ts';
import { calibrationError } from './calibration.ts';
import type { ReadableSample, Reading } from './reader.ts';

/** What is said at this confidence or above is said surely. */
const SURE = 0.9;

/** How the pictures of a kind, or of a group of kinds, were read. */
export interface Tally {
  count: number;
  /** Read as they should be; for non-digits: refused. */
  right: number;
  /** Not right, with a digit at 90 % or above. */
  sureAndWrong: number;
  /** No digit was read. */
  refused: number;
}

export interface KindTally extends Tally {
  readonly name: string;
  readonly group: Group;
}

export interface Score {
  readonly kinds: KindTally[];
  readonly groups: Readonly<Record<Group, Tally & { worst: number; worstKind: string }>>;
  /**
   * Expected calibration errors, 0 to 1, of the digits said on pictures of one digit, and on those and the non-digits
   * together. A digit is right where it is the picture's and nothing else was said.
   */
  readonly calibration: { readonly digits: number; readonly all: number };
}

/** Adds up how samples were read. */
export function score(
  samples: readonly Omit<ReadableSample, 'picture' | 'file'>[],
  readings: readonly Reading[],
): Score {
  const byName = new Map<string, KindTally>();
  const said: { group: Group; confidence: number; right: boolean }[] = [];
  for (const [i, sample] of samples.entries()) {
    const { text, digits } = readings[i]!;
    const right = isRight(sample.text, text);
    const tally = byName.get(sample.kind) ?? { name: sample.kind, group: sample.group, ...emptyTally() };
    byName.set(sample.kind, tally);
    tally.count++;
    if (right) tally.right++;
    if (digits.length === 0) tally.refused++;
    if (!right && digits.some(({ confidence }) => confidence >= SURE)) tally.sureAndWrong++;
    for (const { confidence } of digits) said.push({ group: sample.group, confidence, right });
  }
  const kinds = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const single = said.filter(({ group }) => group === 'digits');
  const all = said.filter(({ group }) => group !== 'sheets');
  return {
    kinds,
    groups: { digits: sum(kinds, 'digits'), nonDigits: sum(kinds, 'nonDigits'), sheets: sum(kinds, 'sheets') },
    calibration: { digits: calibrationError(single), all: calibrationError(all) },
  };
}

/** Whether the digits of every line are right, in order, whatever is said of the signs between them. */
export function isRight(expected: string, got: string): boolean {
  return JSON.stringify(digitLines(expected)) === JSON.stringify(digitLines(got));
}

function digitLines(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((line) => line.replace(/\D/g, ''))
    .filter(Boolean);
}

function emptyTally(): Tally {
  return { count: 0, right: 0, sureAndWrong: 0, refused: 0 };
}

function sum(kinds: readonly KindTally[], group: Group) {
  const total = { ...emptyTally(), worst: 1, worstKind: '' };
  for (const kind of kinds) {
    if (kind.group !== group) continue;
    for (const field of ['count', 'right', 'sureAndWrong', 'refused'] as const) total[field] += kind[field];
    if (kind.right / kind.count < total.worst || total.worstKind === '') {
      total.worst = kind.right / kind.count;
      total.worstKind = kind.name;
    }
  }
  return total;
}
