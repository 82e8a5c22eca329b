import { type RunSettings, settingsOf } from './run-settings.ts';
import { createStore, type Store } from './store.ts';

/** The form's values while the page is open; `files` are those dropped for data that does not come with the page. */
export const settingsStore: Store<{ readonly settings: RunSettings; readonly files: readonly File[] }> = createStore<{
  settings: RunSettings;
  files: readonly File[];
}>({ settings: settingsOf('fast'), files: [] });
