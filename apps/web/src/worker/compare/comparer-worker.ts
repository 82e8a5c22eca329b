import { loadImageSets } from '@penstroke/dataset';
import type { Told } from '../../words/texts.ts';
import { toldOf } from '../../words/told-error.ts';
import { startBackend } from '../backends/start-backend.ts';
import { packedAddresses } from '../data-addresses.ts';
import { checkMessage } from '../messages/check-message.ts';
import { COMPARISON_REQUESTS, type ComparisonReply, type ComparisonRequest } from '../messages/comparison-messages.ts';
import { tellAlive } from '../tell-alive.ts';
import { compareNetworks } from './compare-networks.ts';

/** The worker that compares a few networks, once in its life. */
export function createComparerWorker(): (message: unknown) => void {
  tellAlive(post);
  const fail = (told: Told) => post({ kind: 'failed', told });

  async function compare({ comparison }: ComparisonRequest): Promise<void> {
    post({ kind: 'progress', what: 'backend' });
    await startBackend('auto', (message) => fail(['gpuLost', message]));
    const sets = await loadImageSets({
      urls: packedAddresses('mnist'),
      set: 'mnist',
      onProgress: ({ receivedBytes, totalBytes }) =>
        post({ kind: 'progress', what: 'digits', receivedBytes, totalBytes: totalBytes ?? 0 }),
    });
    await compareNetworks(comparison, sets, post);
    post({ kind: 'finished' });
  }

  return (message) => {
    compare(checkMessage<ComparisonRequest>(message, COMPARISON_REQUESTS)).catch((error: unknown) =>
      fail(toldOf(error)),
    );
  };
}

function post(reply: ComparisonReply): void {
  self.postMessage(reply);
}
