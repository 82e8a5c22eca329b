import type { JSX, TargetedKeyboardEvent } from 'preact';
import { goTo, PAGE_NAMES, PAGES, type Place, pageStore } from '../client/page-store.ts';
import { useStore } from '../client/store.ts';

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The four places as tabs: arrow keys move between them, and each has an address. */
export function TabList(): JSX.Element {
  const { place } = useStore(pageStore);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    const at = PAGES.indexOf(place);
    const move = MOVES[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? PAGES.length - 1 : at + (move ?? 0);
    if (target === at) return;
    event.preventDefault();
    const next = PAGES.at(target % PAGES.length)!;
    goTo(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label="Places" onKeyDown={onKeyDown}>
      {PAGES.map((name: Place) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-controls="panel"
          aria-selected={name === place}
          tabIndex={name === place ? 0 : -1}
          onClick={() => goTo(name)}
        >
          {PAGE_NAMES[name]}
        </button>
      ))}
    </div>
  );
}
