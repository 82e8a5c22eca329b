import { createStore, type Store } from './store.ts';

/** The pages in the order of their tabs, by their address after the `#`. */
export const PAGES = ['draw', 'train', 'look', 'data', 'tour'] as const;

export type PageName = (typeof PAGES)[number];

/** What is shown. */
export interface Shown {
  readonly page: PageName;
  /** A part of the page, after a slash in the address; empty: the first. */
  readonly part: string;
}

export const pageStore: Store<Shown> = createStore(fromAddress());

addEventListener('hashchange', () => pageStore.set(fromAddress()));

/** Shows another page. */
export function goTo(page: PageName): void {
  location.hash = `#${page}`;
}

function fromAddress(): Shown {
  const [path = ''] = location.hash.slice(1).split('?');
  const [name, part = ''] = path.split('/');
  return { page: PAGES.find((page) => page === name) ?? 'draw', part };
}
