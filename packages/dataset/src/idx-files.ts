/** The four files of an MNIST-format set. */
export type IdxRole = 'trainImages' | 'trainLabels' | 'testImages' | 'testLabels';

/** One value for each of the four files. */
export type IdxFiles<Value> = Readonly<Record<IdxRole, Value>>;

/** The four roles in the order in which they are read. */
export const idxRoles: readonly IdxRole[] = ['trainImages', 'trainLabels', 'testImages', 'testLabels'];

const STEMS: IdxFiles<[subject: string, suffix: string]> = {
  trainImages: ['train-images', 'idx3-ubyte'],
  trainLabels: ['train-labels', 'idx1-ubyte'],
  testImages: ['t10k-images', 'idx3-ubyte'],
  testLabels: ['t10k-labels', 'idx1-ubyte'],
};

/**
 * The names under which a file of the set is found: the original spelling `train-images-idx3-ubyte` first, then the
 * common `train-images.idx3-ubyte`, each raw and with `.gz`.
 */
export function idxFileNames(role: IdxRole): string[] {
  const [subject, suffix] = STEMS[role];
  return ['-', '.'].flatMap((joint) => [`${subject}${joint}${suffix}`, `${subject}${joint}${suffix}.gz`]);
}

/** Calls `read` for the four roles, one after another: one file is 80 % of the bytes, so a race gains little. */
export async function mapIdxFiles<Value>(read: (role: IdxRole) => Promise<Value>): Promise<IdxFiles<Value>> {
  const values: Partial<Record<IdxRole, Value>> = {};
  for (const role of idxRoles) values[role] = await read(role);
  return values as IdxFiles<Value>;
}
