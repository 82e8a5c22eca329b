import '../../styles/look.css';
import '../../styles/scene.css';
import type { RecognizedDigit } from '@penstroke/recognizer';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { drawStore } from '../../client/draw-store.ts';
import { introStore } from '../../client/intro.ts';
import { readerStore } from '../../client/reader-store.ts';
import { sceneStore } from '../../client/scene-store.ts';
import { useStore } from '../../client/store.ts';
import { LazyDetails } from '../../components/lazy-details.tsx';
import { DigitChoice } from '../look/digit-choice.tsx';
import { FilterStepper, type SteppedFilter } from './filter-stepper.tsx';
import { KeepButtons } from './keep-buttons.tsx';
import { NearestPanel } from './nearest-panel.tsx';
import { SceneCanvas } from './scene-canvas.tsx';
import type { Spot } from './scene-layout.ts';
import { greatestOf, type ScenePicture } from './scene-picture.ts';
import { SpotDetail } from './spot-detail.tsx';
import { StagesTable } from './stages-table.tsx';
import { useLight } from './use-light.ts';
import { useExplained, useTrace } from './use-trace.ts';
import { WhatIfPanel } from './what-if-panel.tsx';
import { WhyPanel } from './why-panel.tsx';

/** A digit's path from ink to answer; every value on it can show its sum. */
export function SceneView(): JSX.Element {
  const { facts, digits } = useStore(readerStore);
  const { given } = useStore(sceneStore);
  const drawing = useStore(drawStore);
  const [place, setPlace] = useState<number>();
  const [chosen, setChosen] = useState<Spot>();
  const [pointed, setPointed] = useState<Spot>();
  const [stepped, setStepped] = useState<SteppedFilter>();
  const digit = given ? undefined : (digits[place ?? -1] ?? underThePen(digits));
  const traced = useTrace(given?.pixels ?? digit?.pixels, facts);
  const spot = inside(pointed, traced?.values) ?? inside(chosen, traced?.values);
  const explained = useExplained(traced, spot);
  const light = useLight();
  const { phase: intro } = useStore(introStore);

  useEffect(() => {
    if (intro === 'lighting') light.play();
  }, [intro]);

  // Another network has other stages.
  useEffect(() => {
    void facts;
    setChosen(undefined);
    setPointed(undefined);
    setStepped(undefined);
  }, [facts]);

  const box = digit?.box;
  const greatest = useMemo(() => (traced ? greatestOf(traced) : 1), [traced]);
  const picture = useMemo(
    (): ScenePicture => ({
      traced,
      greatest,
      ink: box && { drawing, box },
      outputNames: facts?.outputNames ?? [],
      spot,
      explained,
      light: light.share,
    }),
    [traced, greatest, drawing, box, facts, spot, explained, light.share],
  );

  if (!facts || facts.stages.length === 0) return <p class="hint">Loading the network…</p>;
  return (
    <>
      <div class="scene-head">
        <h2 class="section-title">From ink to answer</h2>
        <p class="hint">
          {traced
            ? 'Every small picture is what one filter finds. Point at a pixel to see the sum behind it; click to keep it.'
            : 'Write a digit and watch what each layer makes of it.'}
        </p>
        {given ? (
          <p class="scene-given">
            {given.words}{' '}
            <button type="button" class="link-button" onClick={() => sceneStore.set({ given: undefined })}>
              Back to the drawing
            </button>
          </p>
        ) : null}
        {!given && digit && digits.length > 1 ? (
          <DigitChoice digits={digits} classNames={facts.classNames} chosen={digit} onChoose={setPlace} />
        ) : null}
        <button type="button" class="small" disabled={!traced} onClick={light.play}>
          Play its way
        </button>
        <KeepButtons digits={digits} facts={facts} />
      </div>
      <SceneCanvas
        facts={facts}
        picture={picture}
        label={label(traced !== undefined, facts.stages.length)}
        onPoint={setPointed}
        onChoose={(next) => {
          setChosen(next);
          setPointed(undefined);
        }}
      />
      <p id="scene-keys" class="hint scene-keys">
        <span class="scene-scale" aria-hidden="true">
          <i>−</i>
          <i class="scene-scale-bar" />
          <i>+</i>
        </span>
        One scale for all maps, zero is paper. Keys: arrows move, comma and period change the map, Page Up and Page Down
        the layer, Escape ends.
      </p>
      <p class="visually-hidden" role="status">
        {spot && explained && chosen ? spokenWords(explained.value) : ''}
      </p>
      {traced && explained ? (
        <SpotDetail facts={facts} explained={explained} onStep={(patch) => setStepped({ traced, explained, patch })} />
      ) : null}
      {stepped ? <FilterStepper {...stepped} onClose={() => setStepped(undefined)} /> : null}
      {traced ? (
        <LazyDetails class="spot-table" summary="Why this answer?">
          {() => <WhyPanel traced={traced} />}
        </LazyDetails>
      ) : null}
      {traced ? (
        <LazyDetails class="spot-table" summary="What would change it?">
          {() => <WhatIfPanel traced={traced} />}
        </LazyDetails>
      ) : null}
      {traced ? (
        <LazyDetails class="spot-table" summary="Which training digits is it like?">
          {() => <NearestPanel pixels={traced.pixels} />}
        </LazyDetails>
      ) : null}
      {traced ? <StagesTable traced={traced} /> : null}
    </>
  );
}

/** The digit that was written last: the one nearest to where the pen is. */
function underThePen(digits: readonly RecognizedDigit[]): RecognizedDigit | undefined {
  const point = drawStore.get().strokes.at(-1)?.at(-1);
  if (!point || digits.length < 2) return digits[0];
  const distance = ({ box }: RecognizedDigit) => {
    const across = Math.max(box.left - point.x, 0, point.x - box.left - box.width);
    const down = Math.max(box.top - point.y, 0, point.y - box.top - box.height);
    return Math.hypot(across, down);
  };
  return digits.reduce((nearest, digit) => (distance(digit) < distance(nearest) ? digit : nearest));
}

/** The spot, if the network has it. */
function inside(spot: Spot | undefined, values: readonly Float32Array[] | undefined): Spot | undefined {
  return spot && values && spot.index < (values[spot.stage]?.length ?? 0) ? spot : undefined;
}

function label(traced: boolean, stages: number): string {
  return traced
    ? `The digit’s way through ${stages} layers. Arrow keys ask for single values; the tables below have the numbers.`
    : `The network’s ${stages} layers, still empty.`;
}

function spokenWords(value: number): string {
  return `${value.toFixed(2)}`;
}
