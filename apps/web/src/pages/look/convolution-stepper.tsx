import {
  EXAMPLE_IMAGE,
  explainConvolution,
  explainPooling,
  type Matrix,
  VERTICAL_LINE_FILTER,
} from '@penstroke/models';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Operation = 'convolution' | 'max' | 'average';

interface Choices {
  readonly operation: Operation;
  readonly stride: 1 | 2 | 3;
  readonly padding: 'valid' | 'same';
}

const WORDS: Readonly<Record<Operation, string>> = {
  convolution: 'Convolution',
  max: 'Max-pool',
  average: 'Average-pool',
};
const STRIDES: Readonly<Record<'1' | '2' | '3', string>> = { 1: 'stride 1', 2: 'stride 2', 3: 'stride 3' };
const WINDOW = 3;
const PLAY_MS = 900;

/** A 6x6 picture under a 3x3 window, one position after another, with every product. */
export function ConvolutionStepper(): JSX.Element {
  const [image, setImage] = useState<Matrix>(EXAMPLE_IMAGE);
  const [choices, setChoices] = useState<Choices>({ operation: 'convolution', stride: 1, padding: 'valid' });
  const [position, setPosition] = useState(0);
  const [playing, setPlaying] = useState(false);
  const worked = workOut(image, choices);
  const at = Math.min(position, worked.steps.length - 1);
  const step = worked.steps[at]!;
  const choose = (fields: Partial<Choices>) => {
    setChoices({ ...choices, ...fields });
    setPosition(0);
  };

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setPosition((now) => (now + 1) % worked.steps.length), PLAY_MS);
    return () => clearInterval(timer);
  }, [playing, worked.steps.length]);

  const { top, bottom, left, right } = worked.padding;
  const rows = Array.from({ length: top + image.length + bottom }, (_, y) => y - top);
  const columns = Array.from({ length: left + image[0]!.length + right }, (_, x) => x - left);
  const under = (y: number, x: number) =>
    y >= step.inputRow && y < step.inputRow + WINDOW && x >= step.inputColumn && x < step.inputColumn + WINDOW;
  return (
    <div class="stepper">
      <div class="stepper-choices">
        <Segmented
          name="operation"
          label="Operation"
          options={WORDS}
          value={choices.operation}
          onChange={(operation) => choose({ operation })}
        />
        <Segmented
          name="stride"
          label="Stride"
          options={STRIDES}
          value={`${choices.stride}` as '1' | '2' | '3'}
          onChange={(stride) => choose({ stride: Number(stride) as Choices['stride'] })}
        />
        <Segmented
          name="padding"
          label="Padding"
          options={{ valid: 'VALID', same: 'SAME' }}
          value={choices.padding}
          onChange={(padding) => choose({ padding })}
        />
      </div>
      <div class="stepper-stage">
        <Grid caption={`input, ${image.length}x${image[0]!.length}`} columns={columns.length}>
          {rows.flatMap((y) =>
            columns.map((x) => {
              const value = image[y]?.[x];
              const look = `num ${under(y, x) ? 'num-under' : ''} ${value === undefined ? 'num-padding' : ''}`;
              return value === undefined ? (
                <span class={look} key={`${y} ${x}`}>
                  {choices.operation === 'convolution' ? 0 : ''}
                </span>
              ) : (
                <input
                  key={`${y} ${x}`}
                  class={look}
                  type="text"
                  inputMode="numeric"
                  aria-label={`pixel in row ${y + 1}, column ${x + 1}`}
                  value={String(value)}
                  onInput={(event) => {
                    const next = Number(event.currentTarget.value);
                    if (!Number.isFinite(next) || Math.abs(next) > 99) return;
                    setImage(image.map((row, r) => (r === y ? row.map((old, c) => (c === x ? next : old)) : row)));
                  }}
                />
              );
            }),
          )}
        </Grid>
        {choices.operation === 'convolution' ? (
          <Grid caption="filter: a vertical line" columns={WINDOW}>
            {VERTICAL_LINE_FILTER.flatMap((row, y) =>
              row.map((weight, x) => (
                <span class="num num-weight" key={`${y + 0} ${x + 0}`}>
                  {word(weight)}
                </span>
              )),
            )}
          </Grid>
        ) : null}
        <Grid
          caption={`output, ${worked.output.length}x${worked.output[0]!.length}`}
          columns={worked.output[0]!.length}
        >
          {worked.output.flatMap((row, y) =>
            row.map((value, x) => {
              const index = y * row.length + x;
              const look = index === at ? 'num num-now' : index < at ? 'num' : 'num num-later';
              return (
                <button
                  type="button"
                  class={look}
                  key={`${y + 0} ${x + 0}`}
                  aria-pressed={index === at}
                  aria-label={`output row ${y + 1}, column ${x + 1}: ${word(value)}`}
                  onClick={() => {
                    setPlaying(false);
                    setPosition(index);
                  }}
                >
                  {word(value)}
                </button>
              );
            }),
          )}
        </Grid>
      </div>
      <p class="stepper-sum" role="status">
        {step.words}
      </p>
      <div class="toolbar">
        <button type="button" disabled={at === 0} onClick={() => setPosition(at - 1)}>
          Back
        </button>
        <button type="button" disabled={at === worked.steps.length - 1} onClick={() => setPosition(at + 1)}>
          Next
        </button>
        <button type="button" onClick={() => setPlaying(!playing)}>
          {playing ? 'Stop' : 'Play'}
        </button>
        <button type="button" onClick={() => setImage(EXAMPLE_IMAGE)} disabled={image === EXAMPLE_IMAGE}>
          Reset numbers
        </button>
        <span class="hint stepper-place">
          position {at + 1} of {worked.steps.length}
        </span>
      </div>
    </div>
  );
}

interface Worked {
  readonly output: Matrix;
  readonly padding: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly steps: readonly { readonly inputRow: number; readonly inputColumn: number; readonly words: string }[];
}

function workOut(input: Matrix, { operation, stride, padding }: Choices): Worked {
  if (operation === 'convolution') {
    const {
      output,
      padding: around,
      steps,
    } = explainConvolution({ input, filter: VERTICAL_LINE_FILTER, stride, padding });
    const words = (step: (typeof steps)[number]) => {
      const terms = step.window.flatMap((row, y) =>
        row.map((pixel, x) => `${word(pixel ?? 0)}·${bracketed(VERTICAL_LINE_FILTER[y]![x]!)}`),
      );
      return `${terms.join(' + ')} = ${word(step.sum)}`;
    };
    return { output, padding: around, steps: steps.map((step) => ({ ...step, words: words(step) })) };
  }
  const { output, padding: around, steps } = explainPooling({ input, size: WINDOW, stride, padding, kind: operation });
  const words = ({ values, result }: (typeof steps)[number]) =>
    operation === 'max'
      ? `max(${values.map(word).join(', ')}) = ${word(result)}`
      : `(${values.map(bracketed).join(' + ')}) / ${values.length} = ${word(result)}`;
  return { output, padding: around, steps: steps.map((step) => ({ ...step, words: words(step) })) };
}

function word(value: number): string {
  return Number(value.toFixed(2)).toString().replace('-', '\u2212');
}

function bracketed(value: number): string {
  return value < 0 ? `(${word(value)})` : word(value);
}

function Grid({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: number;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <figure class="num-figure">
      <div class="num-grid" style={{ '--columns': String(columns) }}>
        {children}
      </div>
      <figcaption class="hint">{caption}</figcaption>
    </figure>
  );
}

function Segmented<Value extends string>({
  name,
  label,
  options,
  value,
  onChange,
}: {
  name: string;
  label: string;
  options: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
}): JSX.Element {
  return (
    <div class="segmented" role="radiogroup" aria-label={label}>
      {(Object.entries(options) as [Value, string][]).map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
