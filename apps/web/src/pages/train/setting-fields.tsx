/** One form control for each kind of setting; label and options come from the list of settings. */
import { recipes } from '@penstroke/recipes';
import type { ComponentChildren, JSX } from 'preact';
import {
  type ChoiceKey,
  type ListKey,
  labelOf,
  type Options,
  optionsOf,
  type TextKey,
} from '../../client/form-fields.ts';
import { type FormValues, givenText } from '../../client/form-values.ts';
import { CheckList } from '../../components/check-list.tsx';
import { texts } from '../../words/texts.ts';

export interface SettingFieldProps<Key extends keyof FormValues> {
  readonly of: Key;
  readonly values: FormValues;
  readonly onChange: (fields: Partial<FormValues>) => void;
}

/** A number, as text. */
export function TextField({
  of: key,
  values,
  onChange,
  placeholder,
}: SettingFieldProps<TextKey> & { readonly placeholder?: string }): JSX.Element {
  return (
    <Labelled label={labelOf(key)}>
      <input
        type="text"
        inputMode="decimal"
        name={key}
        autocomplete="off"
        // What the page gives is written as the language writes it; what a person types stays as it is.
        value={values[key] === givenText(values, key) ? texts().numbers.plain(values[key]) : values[key]}
        placeholder={placeholder}
        onInput={(event) => onChange({ [key]: event.currentTarget.value })}
      />
    </Labelled>
  );
}

/** One of a few values. */
export function ChoiceField({ of: key, values, onChange }: SettingFieldProps<ChoiceKey>): JSX.Element {
  return (
    <Labelled label={labelOf(key)}>
      <Select
        name={key}
        value={values[key]}
        options={optionsOf(key)}
        onChange={(value) => onChange({ [key]: value })}
      />
    </Labelled>
  );
}

/** What the recipe says, or any of a few values in its place. */
export function ListField({ of: key, values, onChange }: SettingFieldProps<ListKey>): JSX.Element {
  const { train, numbers } = texts();
  const chosen = values[key];
  const own = recipes[values.recipe][key] ?? [];
  const words =
    key === 'expand' ? train.copies(own.length) : numbers.list(own.map(({ kind }) => train.augmentKinds[kind]));
  return (
    <fieldset class="augment">
      <legend class="legend">{labelOf(key)}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={chosen === undefined}
          onChange={() => onChange({ [key]: chosen === undefined ? [] : undefined })}
        />
        {train.recipeDefault(own.length === 0 ? train.none : words)}
      </label>
      {chosen === undefined ? null : (
        <CheckList options={optionsOf(key)} chosen={chosen} onChange={(next) => onChange({ [key]: next })} />
      )}
    </fieldset>
  );
}

interface SelectProps {
  readonly name: string;
  readonly value: string;
  readonly options: Options;
  readonly onChange: (value: string) => void;
}

function Select({ name, value, options, onChange }: SelectProps): JSX.Element {
  return (
    <select name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}

function Labelled({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}
