import type { JSX } from 'preact';
import { useStore } from '../client/store.ts';
import { chooseTheme, themeStore } from '../client/theme-store.ts';
import { texts } from '../words/texts.ts';

/** Light or dark; until it is used, as the system says. */
export function ThemeSwitch(): JSX.Element {
  const { shown } = useStore(themeStore);
  const other = shown === 'dark' ? 'light' : 'dark';
  const { toDark, toLight } = texts().page;
  const words = other === 'dark' ? toDark : toLight;
  return (
    <button type="button" class="icon-button" aria-label={words} title={words} onClick={() => chooseTheme(other)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {shown === 'dark' ? (
          <>
            <circle cx="12" cy="12" r="4.5" />
            <path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M5.3 18.7l1.8-1.8M16.9 7.1l1.8-1.8" />
          </>
        ) : (
          <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" />
        )}
      </svg>
    </button>
  );
}
