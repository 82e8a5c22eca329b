import type { JSX, TargetedKeyboardEvent } from 'preact';
import { goTo, PLACE_NAMES, PLACES, type Place, placeStore } from '../stores/place-store.ts';
import { useStore } from '../stores/store.ts';

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The four places as tabs: arrow keys move between them, and each has an address. */
export function TabList(): JSX.Element {
  const { place } = useStore(placeStore);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    const at = PLACES.indexOf(place);
    const move = MOVES[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? PLACES.length - 1 : at + (move ?? 0);
    if (target === at) return;
    event.preventDefault();
    const next = PLACES.at(target % PLACES.length)!;
    goTo(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label="Places" onKeyDown={onKeyDown}>
      {PLACES.map((name: Place) => (
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
          {PLACE_NAMES[name]}
        </button>
      ))}
    </div>
  );
}
