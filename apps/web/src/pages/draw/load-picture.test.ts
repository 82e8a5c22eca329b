import { MAX_PICTURE_BYTES } from '@penstroke/runs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saidOf } from '../../words/said-of.ts';
import { loadPicture, PictureError } from './load-picture.ts';

const failure = (name: string, size: number) =>
  loadPicture({ name, size } as File).then(
    () => new Error('it was decoded'),
    (error: Error) => error,
  );

describe('loadPicture', () => {
  beforeEach(() => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('not a picture')));
  });
  afterEach(() => vi.unstubAllGlobals());

  test('decodes files as large as the command line reads, and none that are larger', async () => {
    const decoded = await failure('large.png', MAX_PICTURE_BYTES);
    expect(saidOf(decoded)).toMatch(/not a picture that this browser can open/);
    const refused = await failure('larger.png', MAX_PICTURE_BYTES + 1);
    expect(PictureError.isInstance(refused)).toBe(true);
    expect(saidOf(refused)).toBe('“larger.png” is larger than 67.1 MB. Choose a smaller picture.');
  });
});
