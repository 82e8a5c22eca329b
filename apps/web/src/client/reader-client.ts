import type { Told } from '../words/texts.ts';
import { ToldError } from '../words/told-error.ts';
import { checkMessage } from '../worker/messages/check-message.ts';
import { READER_REPLIES, type ReaderReply, type ReaderRequest } from '../worker/messages/reader-messages.ts';
import { startWorker } from './start-worker.ts';

type Reply<Kind extends ReaderReply['kind']> = Extract<ReaderReply, { kind: Kind }>;
type Question = Extract<ReaderRequest, { id: number }>;
/** What answers a question. */
type Answer = Exclude<ReaderReply, Reply<'ready' | 'network-refused' | 'download' | 'failed'>>;

/** Bytes of a download: those that came, and all of them, 0 when unknown. */
export type ShowDownload = (receivedBytes: number, totalBytes: number) => void;

/** What the worker tells unasked. */
export interface ReaderListeners {
  onReady(reply: Reply<'ready'>): void;
  onProblem(told: Told): void;
}

/** Questions and answers between the page and its reader worker. */
export interface ReaderClient {
  send(request: Exclude<ReaderRequest, Question>): void;
  /** @throws ToldError (as a rejection) with what the worker tells */
  ask(question: (id: number) => Question, showDownload?: ShowDownload): Promise<Answer>;
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
  readonly showDownload: ShowDownload | undefined;
}

/** Starts the reader worker. */
export function createReaderClient({ onReady, onProblem }: ReaderListeners): ReaderClient {
  const worker = startWorker('reader');
  const waiting = new Map<number, Waiting>();
  let nextId = 1;

  worker.addEventListener('message', (event) => receive(checkMessage<ReaderReply>(event.data, READER_REPLIES)));
  worker.addEventListener('error', (event) => {
    onProblem(['readerFails', event.message ?? '']);
  });

  function receive(reply: ReaderReply): void {
    switch (reply.kind) {
      case 'ready':
        onReady(reply);
        return;
      case 'network-refused':
        onProblem(reply.told);
        return;
      case 'download':
        waiting.get(reply.id)?.showDownload?.(reply.receivedBytes, reply.totalBytes);
        return;
      case 'failed':
        if (reply.id === 0) onProblem(reply.told);
        waiting.get(reply.id)?.reject(new ToldError(reply.told));
        break;
      default:
        waiting.get(reply.id)?.resolve(reply);
    }
    waiting.delete(reply.id);
  }

  return {
    send: (request) => worker.postMessage(request),
    ask(question, showDownload) {
      const id = nextId++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, showDownload });
        worker.postMessage(question(id));
      });
    },
  };
}
