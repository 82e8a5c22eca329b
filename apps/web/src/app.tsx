import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { PAGE_NAMES, type Place, pageStore } from './client/page-store.ts';
import { useStore } from './client/store.ts';
import { StatusLine } from './components/status-line.tsx';
import { TabList } from './components/tab-list.tsx';
import { ThemeSwitch } from './components/theme-switch.tsx';
import { DataPage } from './pages/data/data-page.tsx';
import { DrawPage } from './pages/draw/draw-page.tsx';
import { LookPage } from './pages/look/look-page.tsx';
import { TrainPage } from './pages/train/train-page.tsx';

const PAGE_PARTS: Readonly<Record<Place, () => JSX.Element>> = {
  draw: DrawPage,
  train: TrainPage,
  look: LookPage,
  data: DataPage,
};

export function App(): JSX.Element {
  const { place } = useStore(pageStore);
  const Part = PAGE_PARTS[place];
  useEffect(() => {
    document.title = `${PAGE_NAMES[place]} · Penstroke`;
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
