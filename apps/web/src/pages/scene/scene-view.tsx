import '../../styles/look.css';
import '../../styles/scene.css';
import type { RecognizedDigit } from '@penstroke/recognizer';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { drawStore } from '../../client/draw-store.ts';
import { introStore } from '../../client/intro.ts';
import { outputNamesOf } from '../../client/output-names.ts';
import { readerStore } from '../../client/reader-store.ts';
import { sceneStore } from '../../client/scene-store.ts';
import { useStore } from '../../client/store.ts';
import { LazyDetails } from '../../components/lazy-details.tsx';
import { lazyPage } from '../../components/lazy-page.tsx';
import { tell, texts } from '../../words/texts.ts';
import { DigitChoice } from '../look/digit-choice.tsx';
import type { SteppedFilter } from './filter-stepper.tsx';
import { KeepButtons } from './keep-buttons.tsx';
import { SceneCanvas } from './scene-canvas.tsx';
import type { Spot } from './scene-layout.ts';
import { greatestOf, type ScenePicture } from './scene-picture.ts';
import { SpotDetail } from './spot-detail.tsx';
import { StagesTable } from './stages-table.tsx';
import { useLight } from './use-light.ts';
import { useExplained, useTrace } from './use-trace.ts';

// Asked for seldom; the first view is quicker without them.
const FilterStepper = lazyPage(async () => (await import('./filter-stepper.tsx')).FilterStepper);
const NearestPanel = lazyPage(async () => (await import('./nearest-panel.tsx')).NearestPanel);
const WhatIfPanel = lazyPage(async () => (await import('./what-if-panel.tsx')).WhatIfPanel);
const WhyPanel = lazyPage(async () => (await import('./why-panel.tsx')).WhyPanel);

/** A digit's path from ink to answer; every value on it can show its sum. */
export function SceneView(): JSX.Element {
  const words = texts();
  const { scene, page, numbers } = words;
  const { facts, digits, drawing } = useStore(readerStore);
  const { given } = useStore(sceneStore);
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
      ink: drawing && box && { drawing, box },
      // Some names are of the language.
      outputNames: facts && words ? outputNamesOf(facts) : [],
      spot,
      explained,
      light: light.share,
    }),
    [traced, greatest, drawing, box, facts, words, spot, explained, light.share],
  );

  if (!facts || facts.stages.length === 0) return <p class="hint">{page.loadingNetwork}</p>;
  return (
    <>
      <div class="scene-head">
        <h2 class="section-title">{scene.title}</h2>
        <p class="hint">{traced ? scene.pointAtIt : scene.writeAndWatch}</p>
        {given ? (
          <p class="scene-given">
            {tell(given.told)}{' '}
            <button type="button" class="link-button" onClick={() => sceneStore.set({ given: undefined })}>
              {scene.backToDrawing}
            </button>
          </p>
        ) : null}
        {!given && digit && digits.length > 1 ? (
          <DigitChoice digits={digits} classNames={facts.classNames} chosen={digit} onChoose={setPlace} />
        ) : null}
        <button type="button" class="small" disabled={!traced} onClick={light.play}>
          {scene.play}
        </button>
        <KeepButtons digits={digits} facts={facts} />
      </div>
      <SceneCanvas
        facts={facts}
        picture={picture}
        label={traced ? scene.digitsWay(facts.stages.length) : scene.stillEmpty(facts.stages.length)}
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
        {scene.keys}
      </p>
      <p class="visually-hidden" role="status">
        {spot && explained && chosen ? numbers.fixed(explained.value, 2) : ''}
      </p>
      {traced && explained ? (
        <SpotDetail facts={facts} explained={explained} onStep={(patch) => setStepped({ traced, explained, patch })} />
      ) : null}
      {stepped ? <FilterStepper {...stepped} onClose={() => setStepped(undefined)} /> : null}
      {traced ? (
        <LazyDetails class="spot-table" summary={scene.why}>
          {() => <WhyPanel traced={traced} />}
        </LazyDetails>
      ) : null}
      {traced ? (
        <LazyDetails class="spot-table" summary={scene.whatIf}>
          {() => <WhatIfPanel traced={traced} />}
        </LazyDetails>
      ) : null}
      {traced ? (
        <LazyDetails class="spot-table" summary={scene.nearest}>
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
