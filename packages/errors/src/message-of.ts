/**
 * The message of anything that was thrown: an error's own message, the text of anything else. Errors of another realm (a
 * worker, a `vm` context, a test runner's sandbox), where `instanceof Error` fails, are read like those of this one.
 *
 * @param thrown what a `catch` clause received
 *
 * @example
 * try {
 *   await load();
 * } catch (error) {
 *   console.error(messageOf(error));
 * }
 */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown && typeof thrown.message === 'string') {
    return thrown.message;
  }
  try {
    return String(thrown);
  } catch {
    // An object without a prototype has no text; reporting a failure must not fail itself.
    return Object.prototype.toString.call(thrown);
  }
}
