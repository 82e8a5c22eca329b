import type { CliIo } from '../../terminal/cli-io.ts';
import { stoppedCode } from '../../terminal/exit-code.ts';
import { note } from '../../terminal/show.ts';
import { isSignal, type StopReason } from '../../terminal/stop-reason.ts';

/** Making ready, updating weights, or writing the result. */
export type RunPhase = 'before' | 'running' | 'after';

/** What happens at a first reason to stop. */
const DOING: Readonly<Record<RunPhase, string>> = {
  before: 'stopping',
  running: 'saving a checkpoint',
  after: 'writing the result',
};

/** What is asked of a live run from outside: to stop, or to save a checkpoint and continue. */
export interface RunRequests {
  /** Aborted by the first reason to stop. */
  readonly signal: AbortSignal;
  /** The exit code of the process once it has stopped. */
  readonly exitCode: number;
  readonly isSaveWanted: boolean;
  /** Marks where the run is, which the words to the person depend on. */
  reach(phase: RunPhase): void;
  /** Marks the requested checkpoint as saved. */
  saved(): void;
  /** Stops listening. */
  close(): void;
}

/**
 * Listens for requests. The first reason to stop lets a run save a checkpoint; a second signal quits at once.
 *
 * @param endsInTime whether SIGUSR1 is a scheduler's word that the time is nearly up, and so a reason to stop
 */
export function listenForRequests(io: CliIo, { endsInTime = false }: { endsInTime?: boolean } = {}): RunRequests {
  const stop = new AbortController();
  let exitCode = 0;
  let isSaveWanted = false;
  let phase: RunPhase = 'before';
  const onStop = (reason: StopReason): void => {
    const code = stoppedCode[reason];
    if (!stop.signal.aborted) {
      exitCode = code;
      stop.abort();
      note(io, stopWords(reason, DOING[phase]));
    } else if (isSignal(reason)) {
      io.exitNow(code);
    }
  };
  const unlisten = [
    io.onStop(onStop),
    io.onSaveRequest(() => {
      if (endsInTime) onStop('time');
      else isSaveWanted = true;
    }),
  ];
  return {
    signal: stop.signal,
    get exitCode() {
      return exitCode;
    },
    get isSaveWanted() {
      return isSaveWanted;
    },
    reach(to) {
      phase = to;
    },
    saved() {
      isSaveWanted = false;
    },
    close() {
      for (const stopListening of unlisten) stopListening();
    },
  };
}

function stopWords(reason: StopReason, doing: string): string {
  if (reason === 'SIGINT') return `${doing}; press Ctrl-C again to quit now`;
  if (reason === 'output') return `${doing}: standard output takes no more`;
  if (reason === 'time') return `${doing}: the time is nearly up`;
  return `${doing}: ${reason}; send it again to quit now`;
}
