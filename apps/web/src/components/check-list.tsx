import type { JSX } from 'preact';

export interface CheckListProps<Value extends string> {
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any of a few values; they stay in the order in which they were chosen. */
export function CheckList<Value extends string>({ options, chosen, onChange }: CheckListProps<Value>): JSX.Element {
  const turn = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <>
      {options.map(([value, words]) => (
        <label class="check" key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => turn(value)} />
          {words}
        </label>
      ))}
    </>
  );
}
