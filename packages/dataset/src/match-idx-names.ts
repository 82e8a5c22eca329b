import { DatasetError } from './dataset-error.ts';
import type { IdxFiles, IdxRole } from './idx-files.ts';

/** The files of one set among the names of a folder. */
export interface MatchedNames {
  /** What stands before `train-images` and the rest, such as `emnist-letters`; empty for MNIST's own names. */
  readonly prefix: string;
  readonly names: Partial<IdxFiles<string>>;
}

/** A prefix, the part, the subject, the joint, the rank, the type, and what browsers and packers add. */
const NAME =
  /^(?:(.+)[-_.])?(train|test|t10k)[-_.](images|labels)[-_.]idx\d[-_.](?:ubyte|int|byte|float)(?:[ -]?\(\d+\)|\.\d+)?(\.gz)?(?:[ -]?\(\d+\)(\.gz)?)?$/i;

/**
 * Finds the four files of a set by their names: MNIST's, with dots for dashes too, EMNIST's and QMNIST's with their prefix, in
 * capitals, packed or not, and as browsers number them. Of several names of a file the shortest is taken.
 *
 * @returns undefined if no name is one of a set's
 * @throws DatasetError `invalid-set` where the files of several sets lie together
 */
export function matchIdxNames(names: Iterable<string>): MatchedNames | undefined {
  const sets = new Map<string, Partial<Record<IdxRole, string>>>();
  for (const name of [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const [, prefix = '', part, subject] = NAME.exec(name) ?? [];
    if (part === undefined) continue;
    const role: IdxRole = `${part.toLowerCase() === 'train' ? 'train' : 'test'}${subject!.toLowerCase() === 'images' ? 'Images' : 'Labels'}`;
    const key = prefix.toLowerCase();
    if (!sets.has(key)) sets.set(key, {});
    sets.get(key)![role] ??= name;
  }
  if (sets.size === 0) return undefined;
  if (sets.size > 1) {
    const found = [...sets.keys()].map((prefix) => prefix || 'train-images').join(', ');
    const message = `loadMnist: expected the files of one set in a folder, got those of ${found}; move each set into its own`;
    throw new DatasetError({ code: 'invalid-set', message });
  }
  const [[prefix, found]] = sets as unknown as [[string, Partial<IdxFiles<string>>]];
  return { prefix, names: found };
}
