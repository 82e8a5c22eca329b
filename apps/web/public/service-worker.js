// Makes the page work offline: its own files are kept at the first visit, data once it was fetched. Also gives a page on a
// host that sends no headers the two that isolate it, so that from the second visit on it may use threads.
// The build fills in the two constants (vite/service-worker-files.ts).
const VERSION = 'PENSTROKE_VERSION';
const FILES = ['PENSTROKE_FILES'];

const PAGE_CACHE = `penstroke-page-${VERSION}`;
const DATA_CACHE = 'penstroke-data-1';
// Files of this version and of the one before: another tab may still show that one, and ask for its parts.
const KEPT_VERSIONS = 2;

self.addEventListener('install', (event) => {
  // It then waits until no tab shows the version before, or until the person asks for the new one: never under a live page.
  event.waitUntil(
    caches
      .open(PAGE_CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => {
        // In the order in which they were made.
        const versions = names.filter((name) => name.startsWith('penstroke-page-') && name !== PAGE_CACHE);
        return Promise.all(versions.slice(0, 1 - KEPT_VERSIONS).map((name) => caches.delete(name)));
      })
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  event.respondWith(answer(event, url).then(respondable));
});

async function answer(event, url) {
  const { request } = event;
  const { scope } = self.registration;
  const isData = url.href.startsWith(new URL('data/', scope).href);
  const cache = await caches.open(isData ? DATA_CACHE : PAGE_CACHE);
  const page = new URL('index.html', scope);
  // Other files, such as the licences, can be opened too.
  const isPage = request.mode === 'navigate' && [new URL(scope).pathname, page.pathname].includes(url.pathname);
  const address = isPage ? page : url;
  // What is kept comes first, the page itself too, so a slow server delays nothing: a new version has another worker, and its
  // files other names, but for the page, which therefore never comes from the version before.
  const kept =
    (await cache.match(address, { ignoreSearch: true })) ??
    (isData || isPage ? undefined : await caches.match(address, { ignoreSearch: true }));
  if (kept) return kept;
  const fetched = await fetch(request);
  // A host may answer with its start page for data that it lacks, and have the data later.
  const isThere = fetched.status === 200 && !fetched.headers.get('Content-Type')?.startsWith('text/html');
  // Kept while the page receives it: on a slow line it must see each byte. Nor may a full disk keep the data from it.
  if (isData && isThere) event.waitUntil(cache.put(url, fetched.clone()).catch(() => {}));
  return fetched;
}

/**
 * A response that the browser takes, and that isolates the page: a new one where the host sends no such headers, or where it was
 * redirected, as hosts do from index.html to the folder. Browsers refuse to open a page from a redirected response.
 */
function respondable(response) {
  const isIsolated = response.headers.has('Cross-Origin-Embedder-Policy');
  if (response.status === 0 || (isIsolated && !response.redirected)) return response;
  const headers = new Headers(response.headers);
  if (!isIsolated) {
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
