import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { outputNamesOf } from '../../client/output-names.ts';
import { MapPicture } from '../../components/map-sheet.tsx';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';
import { numberWord } from './sum-words.ts';
import { type DigitTrace, useWhy } from './use-trace.ts';

const SIDE = 28;

/** Where the network looks for an answer: what more or less ink would do, and what covering a place does. */
export function WhyPanel({ traced }: { readonly traced: DigitTrace }): JSX.Element {
  const { facts, probabilities, pixels } = traced;
  const { scene } = texts();
  const outputNames = outputNamesOf(facts);
  const best = probabilities.indexOf(Math.max(...probabilities));
  const [asked, setAsked] = useState<number>();
  const output = asked ?? best;
  const maps = useWhy(pixels, output);
  const lost = maps?.covered.map((value) => maps.whole - value);
  const name = outputNames[output] ?? String(output);
  return (
    <div class="why">
      <label class="spot-map">
        <span>{scene.whyOrWhyNot}</span>
        <select
          name="why-output"
          value={String(output)}
          onChange={(event) => setAsked(Number(event.currentTarget.value))}
        >
          {outputNames.map((each, at) => (
            <option key={each} value={String(at)}>
              {each}
            </option>
          ))}
        </select>
      </label>
      {maps && lost ? (
        <div class="why-maps">
          <WhyMap
            title={scene.moreInk}
            values={maps.saliency}
            rows={SIDE}
            columns={SIDE}
            pixels={pixels}
            words={`${scene.speaksFor(name)} ${strongestWords(maps.saliency, SIDE, 1)}`}
            id="saliency"
          />
          <WhyMap
            title={scene.covering}
            values={lost}
            rows={maps.rows}
            columns={maps.columns}
            pixels={pixels}
            words={`${scene.withoutIt(name)} ${strongestWords(lost, maps.columns, SIDE / maps.columns)}`}
            id="occlusion"
          />
        </div>
      ) : (
        <p class="hint">{scene.looking}</p>
      )}
    </div>
  );
}

interface WhyMapProps {
  readonly title: string;
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
  readonly pixels: Uint8Array;
  readonly words: string;
  readonly id: string;
}

function WhyMap({ title, values, rows, columns, pixels, words, id }: WhyMapProps): JSX.Element {
  return (
    <figure class="why-map">
      <div class="why-picture">
        <MapPicture values={values} height={rows} width={columns} maps={1} map={0} shade="signed" />
        <PixelImage pixels={pixels} width={SIDE} height={SIDE} label="" />
      </div>
      <figcaption>
        <b>{title}</b>
        <span class="hint" data-testid={id}>
          {words}
        </span>
      </figcaption>
    </figure>
  );
}

/** The place that matters most, in words. */
function strongestWords(values: Float32Array, columns: number, pixelsEach: number): string {
  let at = 0;
  for (let place = 1; place < values.length; place++) {
    if (Math.abs(values[place]!) > Math.abs(values[at]!)) at = place;
  }
  const row = Math.floor(at / columns) * pixelsEach + 1;
  const column = (at % columns) * pixelsEach + 1;
  return texts().scene.mostAt(row, column, numberWord(values[at]!));
}
