import type { EndOfWorker } from '../words/english.ts';
import type { Told } from '../words/texts.ts';
import { ToldError } from '../words/told-error.ts';
import { checkMessage } from '../worker/messages/check-message.ts';
import { READER_REPLIES, type ReaderReply, type ReaderRequest } from '../worker/messages/reader-messages.ts';
import { type StartedWorker, startWorker } from './start-worker.ts';
import { whenEnded } from './when-ended.ts';

type Reply<Kind extends ReaderReply['kind']> = Extract<ReaderReply, { kind: Kind }>;
type Question = Extract<ReaderRequest, { id: number }>;
/** Says which network reads from then on. */
type Choice = Exclude<ReaderRequest, Question>;
/** What answers a question. */
type Answer = Exclude<ReaderReply, Reply<'alive' | 'ready' | 'network-refused' | 'download' | 'failed'>>;

/** Bytes of a download: those that came, and all of them, 0 when unknown. */
export type ShowDownload = (receivedBytes: number, totalBytes: number) => void;

/** What the worker tells unasked. */
export interface ReaderListeners {
  onReady(reply: Reply<'ready'>): void;
  onProblem(told: Told): void;
}

/** Questions and answers between the page and its reader worker. */
export interface ReaderClient {
  send(choice: Choice): void;
  /** @throws ToldError (as a rejection) with what the worker tells, or why there is none any more */
  ask(question: (id: number) => Question, showDownload?: ShowDownload): Promise<Answer>;
}

interface Waiting {
  readonly question: Question;
  resolve(answer: Answer): void;
  reject(error: Error): void;
  readonly showDownload: ShowDownload | undefined;
}

/**
 * Starts the reader worker. One that ends gives way to another, which is asked what waits for an answer; but one that ends before it
 * has answered anything would do so again, and is the last.
 */
export function createReaderClient({ onReady, onProblem }: ReaderListeners): ReaderClient {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  /** The network that reads, and those that are to read after it. */
  let chosen: Choice | undefined;
  let choices: Choice[] = [];
  /** The plane in which digits are placed, which goes along once. */
  let plane: Question | undefined;
  let answered = false;
  let ended: Told | undefined;
  let worker = start();

  function start(): StartedWorker {
    const started = startWorker('reader');
    const end = (why: EndOfWorker) => {
      if (worker === started) replace(why);
    };
    started.addEventListener('message', (event) => {
      const reply = checkMessage<ReaderReply>(event.data, READER_REPLIES);
      if (reply.kind === 'alive') whenEnded(reply.lock, () => end(undefined));
      else if (worker === started) receive(reply);
    });
    started.addEventListener('error', (event) => end(event.message ?? ''));
    return started;
  }

  function replace(why: EndOfWorker): void {
    worker.terminate();
    if (ended) return;
    if (answered) {
      answered = false;
      if (chosen) choices = [chosen, ...choices];
      chosen = undefined;
      worker = start();
      const questions = [...waiting.values()].map(({ question }) => question);
      for (const request of [...choices, ...(plane ? [plane] : []), ...questions]) worker.postMessage(request);
      return;
    }
    ended = ['readerFails', why];
    onProblem(ended);
    for (const { reject } of waiting.values()) reject(new ToldError(ended));
    waiting.clear();
  }

  function receive(reply: Exclude<ReaderReply, Reply<'alive'>>): void {
    switch (reply.kind) {
      case 'ready':
        chosen = choices.shift();
        onReady(reply);
        return;
      case 'network-refused':
        choices.shift();
        onProblem(reply.told);
        return;
      case 'download':
        waiting.get(reply.id)?.showDownload?.(reply.receivedBytes, reply.totalBytes);
        return;
      case 'failed':
        if (reply.id === 0) {
          choices.shift();
          onProblem(reply.told);
        }
        waiting.get(reply.id)?.reject(new ToldError(reply.told));
        break;
      default:
        waiting.get(reply.id)?.resolve(reply);
    }
    if (waiting.delete(reply.id)) answered = true;
  }

  return {
    send(choice) {
      if (ended) {
        onProblem(ended);
        return;
      }
      choices.push(choice);
      worker.postMessage(choice);
    },
    ask(build, showDownload) {
      if (ended) return Promise.reject(new ToldError(ended));
      const question = build(nextId++);
      if (question.kind === 'place' && question.network) plane = question;
      return new Promise((resolve, reject) => {
        waiting.set(question.id, { question, resolve, reject, showDownload });
        worker.postMessage(question);
      });
    },
  };
}
