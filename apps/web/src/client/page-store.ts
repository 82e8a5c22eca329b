import { createStore, type Store } from './store.ts';

export const PAGES = ['draw', 'train', 'look', 'data'] as const;

/** The four places of the page, by their address after the `#`. */
export type Place = (typeof PAGES)[number];

export const PAGE_NAMES: Readonly<Record<Place, string>> = {
  draw: 'Draw',
  train: 'Train',
  look: 'Look inside',
  data: 'Data',
};

export const pageStore: Store<{ readonly place: Place }> = createStore({ place: fromAddress() });

addEventListener('hashchange', () => pageStore.set({ place: fromAddress() }));

export function goTo(place: Place): void {
  location.hash = `#${place}`;
}

function fromAddress(): Place {
  const name = location.hash.slice(1);
  return PAGES.find((place) => place === name) ?? 'draw';
}
