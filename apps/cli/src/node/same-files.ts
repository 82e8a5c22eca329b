import type { RunRecord } from '@penstroke/runs';

type Files = readonly Pick<RunRecord['data']['files'][number], 'sha256'>[];

/** Whether the files of two data sets are the same, by their checksums, in order. */
export function sameFiles(one: Files, other: Files): boolean {
  return one.length === other.length && one.every(({ sha256 }, index) => sha256 === other[index]!.sha256);
}
