import './trusted-types.ts';
import './styles/base.css';
import './styles/controls.css';
import './styles/draw.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { startIntro } from './client/intro.ts';
import { startLanguage } from './client/language-store.ts';
import { startServiceWorker } from './client/new-version.ts';
import { persistDrawing } from './client/persist-drawing.ts';
import { startReader } from './client/reader.ts';

persistDrawing();
// The network is on its way while the words come.
startReader();
startLanguage().then(() => {
  render(<App />, document.getElementById('app')!);
  startIntro();
});

// A file that misses its field would open instead of the page.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());

// The dev server changes files under their names, which a cache would hide.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    startServiceWorker().catch(() => {
      // Without it the page works, only not offline.
    });
  });
}
