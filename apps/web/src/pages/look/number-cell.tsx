import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { texts } from '../../words/texts.ts';

/** Larger numbers do not fit into their cell. */
const MAX_VALUE = 99;

export interface NumberCellProps {
  readonly class: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that can be changed; half-written text, such as a lone sign or point, stays as it is. */
export function NumberCell({ class: look, label, value, onChange }: NumberCellProps): JSX.Element {
  const [text, setText] = useState<string>();
  return (
    <input
      class={look}
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={text ?? texts().numbers.plain(value)}
      onInput={(event) => {
        const written = event.currentTarget.value;
        setText(written);
        // A comma is the decimal point of half of the world; a typed minus may be a real one.
        const next = Number(written.replace(',', '.').replace('\u2212', '-'));
        if (written.trim() !== '' && Number.isFinite(next) && Math.abs(next) <= MAX_VALUE) onChange(next);
      }}
      onBlur={() => setText(undefined)}
    />
  );
}
