const MARK = Symbol.for('@penstroke/models/ModelFormatError');

/** A model file that is not what it should be: malformed, of an unknown layer, or with weights that do not fit. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    Object.defineProperty(this, MARK, { value: true });
  }

  /** Whether a value is such an error, also one of another copy of this package. */
  static isInstance(value: unknown): value is ModelFormatError {
    return typeof value === 'object' && value !== null && MARK in value;
  }
}
