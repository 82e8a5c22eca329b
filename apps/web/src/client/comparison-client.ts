import { checkMessage } from '../worker/messages/check-message.ts';
import { COMPARISON_REPLIES, type Comparison, type ComparisonReply } from '../worker/messages/comparison-messages.ts';
import { startWorker } from './start-worker.ts';

/** Trains the networks of a comparison in a worker of their own. @returns a function that ends it at once */
export function startComparison(comparison: Comparison, onReply: (reply: ComparisonReply) => void): () => void {
  const worker = startWorker('comparer');
  worker.addEventListener('message', (event) => {
    const reply = checkMessage<ComparisonReply>(event.data, COMPARISON_REPLIES);
    if (reply.kind === 'finished' || reply.kind === 'failed') worker.terminate();
    onReply(reply);
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    onReply({ kind: 'failed', told: ['comparerFails', event.message ?? ''] });
  });
  worker.postMessage({ kind: 'compare', comparison });
  return () => worker.terminate();
}
