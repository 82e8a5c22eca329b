import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

export interface LazyDetailsProps {
  readonly class?: string;
  readonly summary: string;
  /** Made when it is opened. */
  readonly children: () => JSX.Element;
}

/** Something that is shown on request, and costs nothing before. */
export function LazyDetails({ class: look, summary, children }: LazyDetailsProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class={look} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? children() : null}
    </details>
  );
}
