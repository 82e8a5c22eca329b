import type { JSX, TargetedKeyboardEvent } from 'preact';
import { goTo, PAGES, pageStore } from '../client/page-store.ts';
import { useStore } from '../client/store.ts';
import { texts } from '../words/texts.ts';

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * The pages as tabs: arrow keys move between them, and each has an address.
 *
 * @param props `share`: how far a run is, 0 to 1, which the tab of the trainings shows
 */
export function TabList({ share }: { readonly share: number | undefined }): JSX.Element {
  const { page } = useStore(pageStore);
  const { places, titles } = texts().page;

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    // With these they are the browser's, such as Back.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = PAGES.indexOf(page);
    const move = MOVES[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? PAGES.length - 1 : at + (move ?? 0);
    if (target === at) return;
    event.preventDefault();
    const next = PAGES.at(target % PAGES.length)!;
    goTo(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={places} onKeyDown={onKeyDown}>
      {PAGES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-controls="panel"
          aria-selected={name === page}
          tabIndex={name === page ? 0 : -1}
          onClick={() => goTo(name)}
        >
          {titles[name]}
          {name === 'train' && share !== undefined ? (
            <span class="tab-progress" style={{ '--share': String(share) }} />
          ) : null}
        </button>
      ))}
    </div>
  );
}
