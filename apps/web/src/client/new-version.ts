/**
 * A newer page comes by the service worker, which fetches all its files and then waits: the page that is open keeps its own. The
 * person says when to change; what is drawn and trained is in the browser's storage by then.
 */
import { createStore, type Store } from './store.ts';

/** `ready`: a newer page is fetched and waits. */
export const versionStore: Store<{ readonly ready: boolean }> = createStore<{ readonly ready: boolean }>({
  ready: false,
});

/** The message to the service worker (public/service-worker.js). */
const TAKE_OVER = 'take-over';

let waiting: ServiceWorker | undefined;

/** Starts the service worker, and watches for a newer one. */
export async function startServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('./service-worker.js', { scope: './' });
  const look = () => {
    // Without a controller this is the first visit, whose worker takes over by itself.
    if (!registration.waiting || !serviceWorker.controller) return;
    waiting = registration.waiting;
    versionStore.set({ ready: true });
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  // A tab may stay open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

/** Changes to the newer page; this one is loaded again. */
export function takeNewVersion(): void {
  // Another tab was quicker: the newer version answers this one too by now.
  if (waiting?.state !== 'installed') {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage(TAKE_OVER);
}
