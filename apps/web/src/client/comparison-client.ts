import type { Told } from '../words/texts.ts';
import { checkMessage } from '../worker/messages/check-message.ts';
import { COMPARISON_REPLIES, type Comparison, type ComparisonReply } from '../worker/messages/comparison-messages.ts';
import { startWorker } from './start-worker.ts';
import { whenEnded } from './when-ended.ts';

/**
 * Trains the networks of a comparison in a worker of their own.
 *
 * @param onReply hears of a worker that ends by itself as of a comparison that has failed
 * @returns a function that ends it at once
 */
export function startComparison(comparison: Comparison, onReply: (reply: ComparisonReply) => void): () => void {
  const worker = startWorker('comparer');
  let over = false;
  const close = () => {
    over = true;
    worker.terminate();
  };
  const fail = (told: Told) => {
    if (over) return;
    close();
    onReply({ kind: 'failed', told });
  };
  worker.addEventListener('message', (event) => {
    const reply = checkMessage<ComparisonReply>(event.data, COMPARISON_REPLIES);
    if (reply.kind === 'alive') {
      whenEnded(reply.lock, () => fail(['trainerEnded', undefined]));
      return;
    }
    if (reply.kind === 'finished' || reply.kind === 'failed') close();
    onReply(reply);
  });
  worker.addEventListener('error', (event) => fail(['comparerFails', event.message ?? '']));
  worker.postMessage({ kind: 'compare', comparison });
  return close;
}
