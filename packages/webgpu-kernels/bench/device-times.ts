import { backend } from '@tensorflow/tfjs-core';

interface Timer {
  readonly name: string;
  readonly query: Promise<number>;
}

interface TimedBackend {
  activeTimers: unknown[] | null | undefined;
}

/** Milliseconds on the device by program, of all dispatches while `run` runs, measured one by one by timestamps. */
export async function deviceTimes(run: () => Promise<void>): Promise<Map<string, { count: number; ms: number }>> {
  const timed = backend() as unknown as TimedBackend;
  const timers: Timer[] = [];
  const before = timed.activeTimers;
  timed.activeTimers = timers;
  try {
    await run();
  } finally {
    timed.activeTimers = before;
  }
  const times = new Map<string, { count: number; ms: number }>();
  for (const { name, query } of timers) {
    const ms = await query;
    const { count = 0, ms: sum = 0 } = times.get(name) ?? {};
    times.set(name, { count: count + 1, ms: sum + ms });
  }
  return times;
}
