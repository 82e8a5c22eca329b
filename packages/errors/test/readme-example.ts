import { PenstrokeError } from '@penstroke/errors';

class ScannerError extends PenstrokeError {
  static override readonly errorName: string = 'ScannerError';
  readonly page: number;

  constructor(page: number, options?: ErrorOptions) {
    super(`scan: expected paper, got none at page ${page}; fill the tray`, options);
    this.page = page;
  }
}

try {
  throw new ScannerError(3);
} catch (error) {
  if (ScannerError.isInstance(error)) console.log(error.name, error.page);
  console.log(PenstrokeError.isInstance(error), PenstrokeError.isInstance(new RangeError('7')));
}
