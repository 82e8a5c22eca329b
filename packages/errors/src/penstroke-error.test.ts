import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import { PenstrokeError } from './penstroke-error.ts';

class ScannerError extends PenstrokeError {
  static override readonly errorName: string = 'ScannerError';
  readonly page: number;

  constructor(page: number, options?: ErrorOptions) {
    super(`scan: expected paper, got none at page ${page}; fill the tray`, options);
    this.page = page;
  }
}

class JamError extends ScannerError {
  static override readonly errorName: string = 'JamError';
}

class OtherError extends PenstrokeError {
  static override readonly errorName: string = 'OtherError';
}

describe('PenstrokeError', () => {
  test('gives an error its name, message, fields, cause and a stack that begins with them', () => {
    const cause = new Error('tray open');
    const error = new ScannerError(3, { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('ScannerError');
    expect(error.message).toBe('scan: expected paper, got none at page 3; fill the tray');
    expect(error).toMatchObject({ page: 3, cause });
    expect(String(error)).toBe('ScannerError: scan: expected paper, got none at page 3; fill the tray');
    expect(error.stack).toContain('got none at page 3');
    expect('cause' in new ScannerError(3)).toBe(false);
  });

  test('shows nothing of its own among the fields of an error', () => {
    expect(Object.keys(new JamError(1))).toEqual(['page']);
    expect(JSON.stringify(new JamError(1))).toBe('{"page":1}');
  });

  test('knows the kind of an error: its class and every class above it, no class below or beside it', () => {
    const jam = new JamError(1);
    for (const kind of [JamError, ScannerError, PenstrokeError]) expect(kind.isInstance(jam)).toBe(true);
    expect(OtherError.isInstance(jam)).toBe(false);
    expect(JamError.isInstance(new ScannerError(1))).toBe(false);
    for (const value of [undefined, null, 'JamError', 7, {}, new Error('JamError'), { name: 'JamError' }]) {
      expect(PenstrokeError.isInstance(value)).toBe(false);
    }
  });

  test('knows an error of another copy of the package, where instanceof fails', async () => {
    vi.resetModules();
    const copy = await import('./penstroke-error.ts');
    expect(copy.PenstrokeError).not.toBe(PenstrokeError);
    class CopiedError extends copy.PenstrokeError {
      static override readonly errorName: string = 'ScannerError';
    }
    const error: unknown = new CopiedError('from the other copy');
    expect(error instanceof ScannerError).toBe(false);
    expect(ScannerError.isInstance(error)).toBe(true);
    expect(PenstrokeError.isInstance(error)).toBe(true);
    expect(JamError.isInstance(error)).toBe(false);
  });

  test('narrows the type to the class it is called on', () => {
    const error: unknown = new JamError(2);
    if (!ScannerError.isInstance(error)) throw new Error('expected a ScannerError');
    expectTypeOf(error).toEqualTypeOf<ScannerError>();
    expect(error.page).toBe(2);
  });
});
