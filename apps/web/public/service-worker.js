// Makes the page work offline: its own files are kept at the first visit, data once it was fetched. Also gives a page on a
// host that sends no headers the two that isolate it, so that from the second visit on it may use threads.
// The build fills in the two constants (vite/service-worker-files.ts).
const VERSION = 'PENSTROKE_VERSION';
const FILES = ['PENSTROKE_FILES'];

const PAGE_CACHE = `penstroke-page-${VERSION}`;
const DATA_CACHE = 'penstroke-data-1';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(PAGE_CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const outdated = (name) => name.startsWith('penstroke-page-') && name !== PAGE_CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(outdated).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  event.respondWith(answer(request, url).then(isolated));
});

async function answer(request, url) {
  const isData = url.href.startsWith(new URL('data/', self.registration.scope).href);
  const cache = await caches.open(isData ? DATA_CACHE : PAGE_CACHE);
  const address = request.mode === 'navigate' ? new URL('index.html', self.registration.scope) : url;
  // A new page's files have new names, so what is kept is never stale; the page itself is taken from the network first.
  const kept = await cache.match(address, { ignoreSearch: true });
  if (request.mode === 'navigate') return fetch(request).catch(() => kept ?? Response.error());
  if (kept) return kept;
  const fetched = await fetch(request);
  // A host may answer with its start page for data that it lacks, and have the data later.
  const isThere = fetched.status === 200 && !fetched.headers.get('Content-Type')?.startsWith('text/html');
  // A full disk must not keep the data from the page.
  if (isData && isThere) await cache.put(url, fetched.clone()).catch(() => {});
  return fetched;
}

function isolated(response) {
  if (response.status === 0 || response.headers.has('Cross-Origin-Embedder-Policy')) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
