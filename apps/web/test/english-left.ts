/** Whether a page in another language has English words left: all that it says, gathered and looked through. */
import type { Page } from 'playwright-core';
import { english } from '../src/words/english.ts';
import { samplesOf } from './samples-of.ts';

/** Latin letters that stand in a Chinese page too: names, file names, units, and what layers and networks are called. */
const NAMES = new Set(
  [
    ...[
      'Penstroke',
      'English',
      'Deutsch',
      'MNIST',
      'Fashion',
      'LeNet',
      'AlexNet',
      'Dropout',
      'Adam',
      'SGD',
      'Nesterov',
    ],
    ...[
      'WebGPU',
      'GPU',
      'WebAssembly',
      'SIMD',
      'JavaScript',
      'Worker',
      'Chromium',
      'Firefox',
      'IDX',
      'MB',
      'GB',
      'ReLU',
    ],
    ...[
      'Shift',
      'Page',
      'Up',
      'Down',
      'Esc',
      'VALID',
      'SAME',
      'alpha',
      'sigma',
      'zip',
      'model',
      'json',
      'weights',
      'bin',
    ],
    ...['lenet', 'augmented', 'alexnet', 'norm', 'dropout', 'fast', 'best', 'tiny', 'fashion', 'mnist', 'bn'],
    // A run's network bears this name in its files, whatever the language.
    ...['seed'],
  ].map((name) => name.toLowerCase()),
);
/** What a layer is called in its network, and its kind in TensorFlow.js. */
const LAYER =
  /^(image|logits|relu|(conv|pool|dense|norm|drop|flat|batch|max|average|activation|global)\w*|[A-Z][a-z]+\w*[A-Z]\w*|dense|flatten|dropout|activation)$/i;

/** In the page: keeps what is painted on canvases, which no element has. */
export function keepPaintedWords(): void {
  const painted = new Set<string>();
  Object.assign(globalThis, { paintedWords: painted });
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    painted.add(text);
    fillText.call(this, text, ...place);
  };
}

/** All that the page says now: texts, names for those who do not see, and words on canvases. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>((globalThis as unknown as { paintedWords: Set<string> }).paintedWords);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style, noscript, code')) said.add(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
        said.add(element.getAttribute(name) ?? '');
      }
    }
    return [...said].map((text) => text.trim()).filter((text) => text !== '');
  });
}

const SAID_IN_ENGLISH = [...samplesOf(english).values()]
  .flatMap((text) => text.split(/«\d»/))
  .map((text) => text.trim());

/** Whether a text has words of the English catalogue that the language does not have, or of none. */
export function isEnglish(text: string, lang: string, words: typeof english): boolean {
  if (lang === 'zh-Hans') {
    return (text.match(/[A-Za-z][A-Za-z_\d]+/g) ?? []).some(
      (word) => !NAMES.has(word.toLowerCase()) && !LAYER.test(word) && !/^\d|^x\d/.test(word),
    );
  }
  if (LAYER.test(text)) return false;
  const own = [...samplesOf(words).values()].join('\n').toLowerCase();
  return SAID_IN_ENGLISH.filter((phrase) => /[a-z]{3}/i.test(phrase) && !own.includes(phrase.toLowerCase())).some(
    (phrase) => (phrase.length > 12 ? text.includes(phrase) : text.toLowerCase() === phrase.toLowerCase()),
  );
}
