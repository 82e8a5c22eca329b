import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { securityHeaders } from '../vite/security-headers.ts';
import { TEST_BUILD } from './build-page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The first and the second half of {@link SLOW_FILE}. */
export const SLOW_HALVES = ['one half', ', and the other'] as const;
/** Comes in two halves, the second when it is let go. */
export const SLOW_FILE = 'data/slow';

/** A host that serves a folder as many for static files do. */
export interface FolderHost {
  readonly url: string;
  /** Sends the rest of {@link SLOW_FILE} to who waits for it. */
  sendRest(): void;
  close(): Promise<void>;
}

/** Serves the tests' build with the headers of `_headers`, and redirects `index.html` to its folder. */
export async function startFolderHost(): Promise<FolderHost> {
  const folder = join(import.meta.dirname, '..', TEST_BUILD);
  let waiting: (() => void)[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
    if (pathname === '/index.html') {
      response.writeHead(308, { Location: './' }).end();
    } else if (pathname === `/${SLOW_FILE}`) {
      const size = SLOW_HALVES.join('').length;
      response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': size });
      response.write(SLOW_HALVES[0]);
      waiting.push(() => response.end(SLOW_HALVES[1]));
    } else {
      const file = pathname === '/' ? '/index.html' : pathname;
      readFile(join(folder, file)).then(
        (bytes) => response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream').end(bytes),
        () => response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/`,
    sendRest() {
      for (const send of waiting) send();
      waiting = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
