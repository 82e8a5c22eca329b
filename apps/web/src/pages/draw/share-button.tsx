import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Drawing } from '../../client/draw-store.ts';
import { addressOf } from '../../client/shared-drawing.ts';
import { texts } from '../../words/texts.ts';

const TOLD_MS = 2500;

/** Copies an address that opens the page with this drawing; the drawing is only in the address, which no server sees. */
export function ShareButton({ drawing }: { readonly drawing: Drawing }): JSX.Element {
  const [done, setDone] = useState<'linkCopied' | 'linkInAddress'>();
  useEffect(() => {
    if (done === undefined) return;
    const timer = setTimeout(() => setDone(undefined), TOLD_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const { draw } = texts();
  const told = done && draw[done];
  const can = drawing.tool === 'pen' && !drawing.picture && drawing.strokes.length > 0;

  async function share(): Promise<void> {
    const address = addressOf(drawing.strokes);
    history.replaceState(null, '', address);
    // Pages that are not secure have no clipboard; the address bar has it then.
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setDone(copied ? 'linkCopied' : 'linkInAddress');
  }

  return (
    <>
      <button type="button" disabled={!can} onClick={() => void share()}>
        {told ?? draw.share}
      </button>
      <span class="visually-hidden" role="status">
        {told}
      </span>
    </>
  );
}
