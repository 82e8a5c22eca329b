import { createStore, type Store } from './store.ts';

export const PLACES = ['draw', 'train', 'look', 'data'] as const;

/** The four places of the page, by their address after the `#`. */
export type Place = (typeof PLACES)[number];

export const PLACE_NAMES: Readonly<Record<Place, string>> = {
  draw: 'Draw',
  train: 'Train',
  look: 'Look inside',
  data: 'Data',
};

export const placeStore: Store<{ readonly place: Place }> = createStore({ place: fromAddress() });

addEventListener('hashchange', () => placeStore.set({ place: fromAddress() }));

export function goTo(place: Place): void {
  location.hash = `#${place}`;
}

function fromAddress(): Place {
  const name = location.hash.slice(1);
  return PLACES.find((place) => place === name) ?? 'draw';
}
