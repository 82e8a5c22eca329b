import './trusted-types.ts';
import './zod-without-eval.ts';
import './styles/base.css';
import './styles/controls.css';
import './styles/draw.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { startReader } from './client/reader.ts';

render(<App />, document.getElementById('app')!);
startReader();

// The dev server changes files under their names, which a cache would hide.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register('./service-worker.js', { scope: './' }).catch(() => {
      // Without it the page works, only not offline.
    });
  });
}
