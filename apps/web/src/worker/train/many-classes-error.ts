/** The labels make more classes than a run starts with unasked. */
export class ManyClassesError extends Error {
  readonly classes: number;

  constructor(classes: number) {
    super(`ManyClassesError: expected a word of the person before ${classes} classes, got none; ask first`);
    this.classes = classes;
  }
}
