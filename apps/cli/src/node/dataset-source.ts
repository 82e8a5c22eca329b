import { resolve } from 'node:path';
import { isKnownSetName } from '@penstroke/dataset';

/**
 * What `--dataset` names, whatever folder it is read from: a known set, `fake` and an http(s) address stay as they are; a folder or
 * file becomes absolute.
 *
 * @param cwd the folder that a relative path starts from
 */
export function datasetSource(dataset: string, cwd: string): string {
  const isNamed = dataset === 'fake' || isKnownSetName(dataset) || /^https?:/.test(dataset);
  return isNamed ? dataset : resolve(cwd, dataset);
}
