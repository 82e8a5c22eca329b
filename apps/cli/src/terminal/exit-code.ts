import type { StopReason } from './stop-reason.ts';

/** What the process tells its caller. */
export const exitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
} as const;

/** Stopped with a checkpoint written: 128 and the signal's number, as shells count; SIGPIPE's where output takes no more. */
export const stoppedCode: Readonly<Record<StopReason, number>> = {
  SIGINT: 130,
  SIGTERM: 143,
  // A caller that hangs up asks for the same as one that terminates.
  SIGHUP: 143,
  output: 141,
  // EX_TEMPFAIL of sysexits.h: start it again.
  time: 75,
};
