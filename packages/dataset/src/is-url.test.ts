import { expect, test } from 'vitest';
import { isUrl } from './is-url.ts';

test('a URL is one of any realm: jsdom has a class of its own', () => {
  class ForeignUrl {
    readonly href = 'file:///digits';
  }
  expect(isUrl(new URL('file:///digits'))).toBe(true);
  expect(isUrl(new ForeignUrl())).toBe(true);
  for (const value of ['file:///digits', null, undefined, { urls: 'https://a' }]) expect(isUrl(value)).toBe(false);
});
