import '../../styles/what-if.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { outputNamesOf } from '../../client/output-names.ts';
import { addGrain, change } from '../../client/reader.ts';
import { MapPicture } from '../../components/map-sheet.tsx';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';
import type { ChangedDigit } from '../../worker/messages/reader-messages.ts';
import { otherOutput } from './other-output.ts';
import { type DigitTrace, useLatest } from './use-trace.ts';

const SIDE = 28;
/** Grain beyond this hides the digit from people too. */
const MAX_GRAIN = 0.3;

/** What would make this another digit, and how much grain it takes to lose the answer. */
export function WhatIfPanel({ traced }: { readonly traced: DigitTrace }): JSX.Element {
  const { pixels, probabilities, facts } = traced;
  const { scene, numbers } = texts();
  const { percent } = numbers;
  const outputNames = outputNamesOf(facts);
  const best = probabilities.indexOf(Math.max(...probabilities));
  const [asked, setAsked] = useState<number>();
  const [grain, setGrain] = useState(0.1);
  const wanted = otherOutput(outputNames.length, best, asked);
  const grained = useGrain(pixels, best, grain);
  const nameOf = (output: number) => outputNames[output] ?? String(output);
  const answer = grained?.probabilities.indexOf(Math.max(...grained.probabilities));
  return (
    <div class="why">
      {wanted === undefined ? null : (
        <Turned pixels={pixels} names={outputNames} best={best} wanted={wanted} onAsk={setAsked} />
      )}
      <div class="what-if">
        <label class="spot-map">
          <span>{scene.grainAgainst(nameOf(best))}</span>
          <input
            type="range"
            name="grain"
            min="0"
            max={MAX_GRAIN}
            step="0.01"
            value={grain}
            aria-valuetext={percent(grain, 0)}
            onInput={(event) => setGrain(Number(event.currentTarget.value))}
          />
          <b>{percent(grain, 0)}</b>
        </label>
        {grained && answer !== undefined ? (
          <>
            <Pictures pixels={pixels} changed={grained} />
            <p class="hint" role="status">
              {scene.grained(
                percent(grain, 0),
                <b data-testid="grain-answer">{nameOf(answer)}</b>,
                <b data-testid="grain-sure">{percent(grained.probabilities[answer]!, 1)}</b>,
              )}
            </p>
          </>
        ) : null}
      </div>
    </div>
  );
}

interface TurnedProps {
  readonly pixels: Uint8Array;
  /** Of all outputs. */
  readonly names: readonly string[];
  /** The answer. */
  readonly best: number;
  readonly wanted: number;
  readonly onAsk: (output: number) => void;
}

/** The digit turned into another one that is chosen. */
function Turned({ pixels, names, best, wanted, onAsk }: TurnedProps): JSX.Element {
  const { scene, numbers } = texts();
  const { percent, fixed } = numbers;
  const changed = useChange(pixels, wanted);
  return (
    <div class="what-if">
      <label class="spot-map">
        <span>{scene.makeItA}</span>
        <select name="what-if" value={String(wanted)} onChange={(event) => onAsk(Number(event.currentTarget.value))}>
          {names.map((name, output) =>
            output === best ? null : (
              <option key={name} value={String(output)}>
                {name}
              </option>
            ),
          )}
        </select>
      </label>
      {changed ? (
        <>
          <Pictures pixels={pixels} changed={changed} />
          <p class="hint">
            {scene.smallestChange(
              <b data-testid="what-if-sure">{percent(changed.probabilities[wanted]!, 1)}</b>,
              names[wanted]!,
              <b data-testid="what-if-distance">{fixed(changed.distance, 2)}</b>,
            )}
          </p>
        </>
      ) : (
        <p class="hint">{scene.looking}</p>
      )}
    </div>
  );
}

/** The digit as it is, what changes, and what becomes of it. */
function Pictures({ pixels, changed: { changed } }: { readonly pixels: Uint8Array; readonly changed: ChangedDigit }) {
  const difference = useMemo(
    () => Float32Array.from(changed, (byte, at) => (byte - (pixels[at] ?? 0)) / 255),
    [changed, pixels],
  );
  return (
    <div class="what-if-pictures">
      <PixelImage pixels={pixels} width={SIDE} height={SIDE} label={texts().scene.asItIs} />
      <span aria-hidden="true">+</span>
      <MapPicture values={difference} height={SIDE} width={SIDE} maps={1} map={0} shade="signed" />
      <span aria-hidden="true">=</span>
      <PixelImage pixels={changed} width={SIDE} height={SIDE} label={texts().scene.changed} />
    </div>
  );
}

function useChange(pixels: Uint8Array, output: number): ChangedDigit | undefined {
  const question = useMemo(() => ({ pixels, output }), [pixels, output]);
  const answer = useLatest(question, async (asked) => ({ asked, ...(await change(asked.pixels, asked.output)) }));
  // The answer to another output would be told as the one to this.
  return answer?.asked.output === output ? answer : undefined;
}

function useGrain(pixels: Uint8Array, output: number, amount: number): ChangedDigit | undefined {
  const question = useMemo(() => ({ pixels, output, amount }), [pixels, output, amount]);
  return useLatest(question, (asked) => addGrain(asked.pixels, asked.output, asked.amount));
}
