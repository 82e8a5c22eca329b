import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { StatusLine } from './components/status-line.tsx';
import { TabList } from './components/tab-list.tsx';
import { ThemeSwitch } from './components/theme-switch.tsx';
import { DataPlace } from './places/data/data-place.tsx';
import { DrawPlace } from './places/draw/draw-place.tsx';
import { LookPlace } from './places/look/look-place.tsx';
import { TrainPlace } from './places/train/train-place.tsx';
import { PLACE_NAMES, type Place, placeStore } from './stores/place-store.ts';
import { useStore } from './stores/store.ts';

const PLACE_PARTS: Readonly<Record<Place, () => JSX.Element>> = {
  draw: DrawPlace,
  train: TrainPlace,
  look: LookPlace,
  data: DataPlace,
};

export function App(): JSX.Element {
  const { place } = useStore(placeStore);
  const Part = PLACE_PARTS[place];
  useEffect(() => {
    document.title = `${PLACE_NAMES[place]} · Penstroke`;
  }, [place]);
  return (
    <div class="page">
      <header class="masthead">
        <a class="wordmark" href="#draw">
          <svg class="wordmark-stroke" viewBox="0 0 32 24" aria-hidden="true">
            <path d="M3 20C7 8 12 2 16 4c4 2-6 11-3 14 3 2 9-2 15-9" />
          </svg>
          Penstroke
        </a>
        <TabList />
        <ThemeSwitch />
      </header>
      <main>
        <div class="place" id="panel" role="tabpanel" aria-labelledby={`tab-${place}`}>
          <Part key={place} />
        </div>
      </main>
      <StatusLine />
    </div>
  );
}
