import { createStore, type Store } from './store.ts';

/** What the person chose, and what is shown. */
export interface Theme {
  readonly choice: 'system' | 'light' | 'dark';
  readonly shown: 'light' | 'dark';
}

const KEY = 'penstroke-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export const themeStore: Store<Theme> = createStore<Theme>(resolve(stored()));
document.documentElement.dataset.theme = themeStore.get().shown;

dark.addEventListener('change', () => show(themeStore.get().choice));

/** Switches, and remembers it where the browser lets the page. */
export function chooseTheme(choice: Theme['choice']): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage is off: the choice lasts until the page is closed.
  }
  show(choice);
}

function show(choice: Theme['choice']): void {
  const theme = resolve(choice);
  document.documentElement.dataset.theme = theme.shown;
  themeStore.set(theme);
}

function resolve(choice: Theme['choice']): Theme {
  return { choice, shown: choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice };
}

function stored(): Theme['choice'] {
  try {
    const choice = localStorage.getItem(KEY);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system';
  }
}
