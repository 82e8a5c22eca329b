import { createStore, type Store } from './store.ts';

/** The pages in the order of their tabs, by their address after the `#`. */
export const PAGES = ['draw', 'train', 'look', 'data'] as const;

export type PageName = (typeof PAGES)[number];

export const PAGE_TITLES: Readonly<Record<PageName, string>> = {
  draw: 'Draw',
  train: 'Train',
  look: 'Look inside',
  data: 'Data',
};

export const pageStore: Store<{ readonly page: PageName }> = createStore({ page: fromAddress() });

addEventListener('hashchange', () => pageStore.set({ page: fromAddress() }));

/** Shows another page. */
export function goTo(page: PageName): void {
  location.hash = `#${page}`;
}

function fromAddress(): PageName {
  const name = location.hash.slice(1).split('?')[0];
  return PAGES.find((page) => page === name) ?? 'draw';
}
