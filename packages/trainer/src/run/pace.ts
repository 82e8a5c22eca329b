/** Training speed and the time that is left. */
export interface Pace {
  /** Training seconds so far, evaluation not counted. */
  readonly trainSeconds: number;
  start(): void;
  /** Ends a stretch of training in which `examples` were seen; no examples leave the recent speed as it is. */
  stop(examples: number): void;
  /** Records an evaluation for the time that is left. */
  evaluated(seconds: number): void;
  /** The median over recent stretches: one slow stretch (compilation, another program) does not move it. */
  imagesPerSecond(): number;
  /** The time that N more examples and evaluations take. */
  secondsFor(examples: number, evaluations: number): number;
}

/** Stretches that count as recent. */
const RECENT = 15;

/** A stopwatch that stands still while the reader of the events works and while models are evaluated. */
export function createPace(trainSeconds: number, nowMs: () => number = () => performance.now()): Pace {
  const speeds: number[] = [];
  const evaluations: number[] = [];
  let total = trainSeconds;
  let pendingSeconds = 0;
  let startedAt: number | undefined;

  return {
    get trainSeconds() {
      return total;
    },
    start() {
      startedAt ??= nowMs();
    },
    stop(examples) {
      if (startedAt === undefined) return;
      const seconds = (nowMs() - startedAt) / 1000;
      startedAt = undefined;
      total += seconds;
      pendingSeconds += seconds;
      if (examples === 0 || pendingSeconds === 0) return;
      remember(speeds, examples / pendingSeconds);
      pendingSeconds = 0;
    },
    evaluated(seconds) {
      remember(evaluations, seconds);
    },
    imagesPerSecond: () => median(speeds),
    secondsFor(examples, remaining) {
      const speed = median(speeds);
      return (speed === 0 ? 0 : examples / speed) + remaining * median(evaluations);
    },
  };
}

function remember(values: number[], value: number): void {
  values.push(value);
  if (values.length > RECENT) values.shift();
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
