import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { languageStore } from './client/language-store.ts';
import { type PageName, pageStore } from './client/page-store.ts';
import { useStore } from './client/store.ts';
import { runShare, trainingStore } from './client/training-store.ts';
import { LanguageSwitch } from './components/language-switch.tsx';
import { lazyPage } from './components/lazy-page.tsx';
import { NewVersion } from './components/new-version.tsx';
import { StatusLine } from './components/status-line.tsx';
import { TabList } from './components/tab-list.tsx';
import { ThemeSwitch } from './components/theme-switch.tsx';
import { DrawPage } from './pages/draw/draw-page.tsx';
import { texts } from './words/texts.ts';

/** Drawing works at once; the others bring much that it does not need, such as the layers of networks. */
const VIEWS: Readonly<Record<PageName, (props: object) => JSX.Element>> = {
  draw: DrawPage,
  train: lazyPage(async () => (await import('./pages/train/train-page.tsx')).TrainPage),
  look: lazyPage(async () => (await import('./pages/look/look-page.tsx')).LookPage),
  data: lazyPage(async () => (await import('./pages/data/data-page.tsx')).DataPage),
  tour: lazyPage(async () => (await import('./pages/tour/tour-page.tsx')).TourPage),
};

export function App(): JSX.Element {
  const { page } = useStore(pageStore);
  const run = useStore(trainingStore);
  const share = runShare(run);
  // Another language draws everything anew.
  useStore(languageStore);
  const View = VIEWS[page];
  const done = share === undefined ? '' : `${texts().numbers.percent(share, 0)} · `;
  const title = `${done}${texts().page.titles[page]} · Penstroke`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="page">
      <header class="masthead">
        <a class="wordmark" href="#draw">
          <svg class="wordmark-stroke" viewBox="0 0 32 24" aria-hidden="true">
            <path d="M3 20C7 8 12 2 16 4c4 2-6 11-3 14 3 2 9-2 15-9" />
          </svg>
          Penstroke
        </a>
        <TabList share={share} />
        <div class="switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <NewVersion training={run.phase === 'training' || run.phase === 'starting'} />
      <main>
        <div class="place" id="panel" role="tabpanel" aria-labelledby={`tab-${page}`}>
          <View key={page} />
        </div>
      </main>
      <StatusLine />
    </div>
  );
}
