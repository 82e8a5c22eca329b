import type { ExplainedValue, Matrix } from '@penstroke/models';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { texts } from '../../words/texts.ts';
import { ConvolutionStepper } from '../look/convolution-stepper.tsx';
import type { Patch } from './patches.ts';
import { indexOf, positionOf, sizesOf } from './spot-words.ts';
import type { DigitTrace } from './use-trace.ts';

/** Rows and columns of the digit around the window. */
const AROUND = 3;

/** A filter at a place of a digit. */
export interface SteppedFilter {
  readonly traced: DigitTrace;
  readonly explained: ExplainedValue;
  readonly patch: Patch;
}

/** The stepper, with the person's own digit and one filter of the network. */
export function FilterStepper({
  traced,
  explained,
  patch,
  onClose,
}: SteppedFilter & { readonly onClose: () => void }): JSX.Element {
  const { scene } = texts();
  const { stages } = traced.facts;
  const stage = stages[explained.stage]!;
  const source = stages[stage.from[0]!]!;
  // One filter for as long as the place is the same: the stepper says whether it was changed.
  const filter = useMemo(() => patch.rows.map((row) => row.map(({ weight }) => rounded(weight))), [patch]);
  const image = useMemo(() => cutOut(traced, explained, patch), [traced, explained, patch]);
  const words = scene.filterOf(positionOf(stage, explained.index).map + 1, stage.name);
  const from = sizesOf(source).maps === 1 ? scene.yourDigit : scene.mapOf(patch.map + 1, source.name);
  return (
    <section class="scene-stepper" aria-label={scene.filterByHand}>
      <div class="scene-head">
        <h3 class="section-title">{scene.partUnder(from, words)}</h3>
        <button type="button" class="small" onClick={onClose}>
          {scene.close}
        </button>
      </div>
      <ConvolutionStepper key={`${explained.stage} ${explained.index} ${patch.map}`} start={{ image, filter, words }} />
    </section>
  );
}

/** The input's numbers around the window, as many as can be seen at once. */
function cutOut({ values, facts }: DigitTrace, explained: ExplainedValue, { map, rows }: Patch): Matrix {
  const stage = facts.stages[explained.stage]!;
  const place = stage.from[0]!;
  const source = facts.stages[place]!;
  const sizes = sizesOf(source);
  const inner = rows.flat().find(({ index }) => index >= 0);
  const { row, column } = positionOf(source, inner?.index ?? map);
  const side = (window: number, all: number) => Math.min(all, window + AROUND);
  const [height, width] = [side(rows.length, sizes.rows), side(rows[0]!.length, sizes.columns)];
  const from = (at: number, size: number, all: number) => Math.min(all - size, Math.max(0, at - 1));
  const [top, left] = [from(row, height, sizes.rows), from(column, width, sizes.columns)];
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_cell, x) =>
      rounded(values[place]![indexOf(source, { row: top + y, column: left + x, map })]!),
    ),
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
