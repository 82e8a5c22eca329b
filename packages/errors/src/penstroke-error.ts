// A kind is marked on the error by a symbol of the global registry, one for each class from its own up to PenstrokeError.
// `instanceof` compares classes, and there are as many of those as copies of a package in the process (two versions in
// node_modules, a bundle beside a module, a worker's own): a symbol of the registry is the same in all of them. The mark is
// made of the class's declared name, not of `constructor.name`, which minifiers change.

/** The symbol that marks errors of the kind `errorName`. */
function markOf(errorName: string): symbol {
  return Symbol.for(`@penstroke/errors:${errorName}`);
}

/**
 * The base of every failure that is Penstroke's own: damaged data, a diverged run, a checkpoint of another network. (Wrong
 * arguments are a `TypeError` or a `RangeError`.)
 *
 * A subclass declares its name once, as `errorName`, and adds the fields that a handler needs. `cause` is the standard
 * `ErrorOptions` field.
 *
 * @example
 * class ScannerError extends PenstrokeError {
 *   static override readonly errorName: string = 'ScannerError';
 *   readonly page: number;
 *
 *   constructor(page: number, options?: ErrorOptions) {
 *     super(`scan: expected paper, got none at page ${page}; fill the tray`, options);
 *     this.page = page;
 *   }
 * }
 *
 * ScannerError.isInstance(new ScannerError(3)); // true, and it narrows the type
 */
export abstract class PenstrokeError extends Error {
  /** The name of the kind: what `error.name` is. It is unique in the project and does not change. */
  static readonly errorName: string = 'PenstrokeError';

  /**
   * @param message `function: expected X, got Y; remedy`
   * @param options the error that led to this one, as `cause`
   */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    Object.defineProperty(this, 'name', { value: new.target.errorName, configurable: true, writable: true });
    for (let kind: typeof PenstrokeError = new.target; ; kind = Object.getPrototypeOf(kind)) {
      Object.defineProperty(this, markOf(kind.errorName), { value: true });
      if (kind === PenstrokeError) break;
    }
  }

  /**
   * Whether `value` is an error of this class or of a subclass, also one that another copy of the package threw, where
   * `instanceof` fails.
   *
   * @param value anything
   * @returns a type guard for the class it is called on
   */
  static isInstance<Kind extends PenstrokeError>(
    this: { readonly errorName: string; readonly prototype: Kind },
    value: unknown,
  ): value is Kind {
    // biome-ignore lint/complexity/noThisInStatic: each subclass asks for its own mark
    const mark = markOf(this.errorName);
    return typeof value === 'object' && value !== null && Reflect.get(value, mark) === true;
  }
}
