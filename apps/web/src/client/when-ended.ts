/**
 * Calls back when a worker is gone, whoever ended it; browsers tell of it in no other way. Locks are absent in pages that are not
 * secure, which then do not notice a worker's end.
 *
 * @param lock that the worker holds as long as it lives
 */
export function whenEnded(lock: string, onEnd: () => void): void {
  navigator.locks?.request(lock, onEnd);
}
