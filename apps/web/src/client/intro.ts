/**
 * The first five seconds, on the first visit only: a digit writes itself and is read as it grows, its path through the network
 * lights up, and the pen is handed over. Any pointer or key ends it; with reduced motion the digit is there at once.
 */
import { drawStore, isEmpty } from './draw-store.ts';
import { firstPart } from './first-part.ts';
import { INTRO_STROKES } from './intro-strokes.ts';
import { pageStore } from './page-store.ts';
import { readerStore } from './reader-store.ts';
import { createStore, type Store } from './store.ts';

/** `writing`: the digit grows; `lighting`: its path lights up; `yours`: the pen is the person's; `off`: over, or never begun. */
export type IntroPhase = 'off' | 'writing' | 'lighting' | 'yours';

export const introStore: Store<{ readonly phase: IntroPhase }> = createStore<{ readonly phase: IntroPhase }>({
  phase: 'off',
});

const KEY = 'penstroke-intro';
const WRITE_MS = 1600;
/** As long as the light takes from ink to answer (pages/scene/use-light.ts), and a moment to look at the answer. */
const LIGHT_MS = 3000;

let frame = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins once the network reads, unless it was seen before, something is drawn, or another place is shown. */
export function startIntro(): void {
  if (wasSeen()) return;
  if (readerStore.get().facts) {
    begin();
    return;
  }
  const stop = readerStore.subscribe(() => {
    if (!readerStore.get().facts) return;
    stop();
    begin();
  });
}

/** Ends it where it is. @param clear takes its digit off the paper, so that only the person's own is left */
export function endIntro({ clear }: { readonly clear: boolean }): void {
  if (introStore.get().phase === 'off') return;
  cancelAnimationFrame(frame);
  clearTimeout(timer);
  removeEventListener('pointerdown', onPointer, true);
  removeEventListener('keydown', onKey, true);
  introStore.set({ phase: 'off' });
  // Nobody drew it, so there is nothing to undo.
  drawStore.patch({ strokes: clear ? [] : INTRO_STROKES });
}

function begin(): void {
  if (pageStore.get().page !== 'draw' || !isEmpty(drawStore.get()) || drawStore.get().tool !== 'pen') return;
  remember();
  addEventListener('pointerdown', onPointer, true);
  addEventListener('keydown', onKey, true);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    drawStore.patch({ strokes: INTRO_STROKES });
    introStore.set({ phase: 'yours' });
    return;
  }
  introStore.set({ phase: 'writing' });
  const startedAt = performance.now();
  const write = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - startedAt) / WRITE_MS));
    drawStore.patch({ strokes: firstPart(INTRO_STROKES, share) });
    if (share < 1) frame = requestAnimationFrame(write);
    else light();
  };
  frame = requestAnimationFrame(write);
}

function light(): void {
  introStore.set({ phase: 'lighting' });
  timer = setTimeout(() => introStore.set({ phase: 'yours' }), LIGHT_MS);
}

/** On the paper the person begins to write; elsewhere the digit stays for what is asked of it. */
function onPointer(event: Event): void {
  const target = event.target as Element | null;
  if (target?.closest('.scene, .intro-note')) return;
  endIntro({ clear: target?.closest('.paper') !== null });
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key === 'Shift') return;
  if ((event.target as Element | null)?.closest('.scene, .intro-note')) return;
  endIntro({ clear: event.key === 'Escape' });
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Without storage it could not be remembered, and would come again and again.
    return true;
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // As above.
  }
}
