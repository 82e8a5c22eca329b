import type { JSX } from 'preact';

export interface SegmentedProps<Value extends string> {
  /** Of the radio buttons, unique in the page. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  /** Undefined: none is chosen. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly class?: string;
}

/** One of a few values, side by side. */
export function Segmented<Value extends string>({
  name,
  label,
  options,
  value,
  onChange,
  class: look,
}: SegmentedProps<Value>): JSX.Element {
  return (
    <div class={look ? `segmented ${look}` : 'segmented'} role="radiogroup" aria-label={label}>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
