import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: bytes, or a handler of its own. */
export type Answer = Uint8Array | ((request: IncomingMessage, response: ServerResponse, nth: number) => void);

/** A local server of a few files. It counts the requests; everything else is 404. */
export interface FileServer {
  readonly url: string;
  readonly answers: Record<string, Answer>;
  readonly requests: string[];
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback interface. */
export async function startFileServer(answers: Record<string, Answer>): Promise<FileServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url!.slice(1);
    requests.push(path);
    const answer = answers[path];
    if (typeof answer === 'function') return answer(request, response, requests.filter((p) => p === path).length);
    if (answer === undefined) return response.writeHead(404).end('no such file');
    return response.writeHead(200, { 'content-length': answer.length }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
