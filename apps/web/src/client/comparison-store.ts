/** The comparisons of the tour: one runs at a time, and what came of each stays while the page is open. */

import type { Told } from '../words/texts.ts';
import type { ComparedResult, Comparison, ComparisonReply } from '../worker/messages/comparison-messages.ts';
import type { Doing } from '../worker/messages/training-messages.ts';
import { startComparison } from './comparison-client.ts';
import { createStore, type Store } from './store.ts';

/** How far one comparison is. */
export interface ComparisonState {
  readonly phase: 'running' | 'finished' | 'failed';
  /** What is being done before the first update. */
  readonly what?: Doing | undefined;
  readonly download?: { readonly receivedBytes: number; readonly totalBytes: number } | undefined;
  /** Updates of the network that trains, of its own. */
  readonly network: number;
  readonly step: number;
  readonly steps: number;
  /** For each network its accuracy after each pass, on digits that it does not learn from. */
  readonly passes: readonly (readonly (readonly [step: number, accuracy: number])[])[];
  readonly results: readonly (ComparedResult | undefined)[];
  readonly failure?: Told;
}

export type Comparisons = Readonly<Record<string, ComparisonState>>;

export const comparisonStore: Store<Comparisons> = createStore<Comparisons>({});

let running: { readonly id: string; readonly end: () => void } | undefined;

/** Begins a comparison in place of the one that runs. */
export function runComparison(id: string, comparison: Comparison): void {
  stopComparison();
  const none = comparison.networks.map(() => []);
  show(id, { phase: 'running', what: 'starting', network: 0, step: 0, steps: 1, passes: none, results: [] });
  running = { id, end: startComparison(comparison, (reply) => take(id, reply)) };
}

/** Ends the comparison that runs; nothing of it stays. */
export function stopComparison(): void {
  if (!running) return;
  running.end();
  const { [running.id]: _ended, ...others } = comparisonStore.get();
  running = undefined;
  comparisonStore.set(others);
}

function take(id: string, reply: ComparisonReply): void {
  const state = comparisonStore.get()[id];
  if (!state || running?.id !== id) return;
  switch (reply.kind) {
    case 'progress': {
      const { what, receivedBytes, totalBytes } = reply;
      const download = receivedBytes === undefined ? undefined : { receivedBytes, totalBytes: totalBytes ?? 0 };
      show(id, { ...state, what, download });
      return;
    }
    case 'update': {
      const { network, step, steps } = reply;
      show(id, { ...state, what: undefined, download: undefined, network, step, steps });
      return;
    }
    case 'pass': {
      const passes = state.passes.map((points, at) =>
        at === reply.network ? [...points, [reply.step, reply.accuracy] as const] : points,
      );
      show(id, { ...state, passes });
      return;
    }
    case 'result': {
      const results = [...state.results];
      results[reply.network] = reply.result;
      show(id, { ...state, results });
      return;
    }
    case 'finished':
    case 'failed':
      running = undefined;
      show(id, { ...state, phase: reply.kind, ...(reply.kind === 'failed' && { failure: reply.told }) });
  }
}

function show(id: string, state: ComparisonState): void {
  comparisonStore.patch({ [id]: state });
}
