/**
 * Why a command stops before its end: a signal, or `output`: standard output takes no more (its reader went away, the disk is
 * full); `time`: a scheduler says that the time is nearly up. A terminal that is closed sends SIGHUP.
 */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'output' | 'time';

/** Whether a person or a system asks, which asked twice means at once; the other reasons only tell how things stand. */
export function isSignal(reason: StopReason): boolean {
  return reason !== 'output' && reason !== 'time';
}
