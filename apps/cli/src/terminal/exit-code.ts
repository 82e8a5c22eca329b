/** What the process tells its caller. */
export const exitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** Stopped by Ctrl-C with a checkpoint written; 128 + SIGINT, as shells count. */
  interrupted: 130,
} as const;
