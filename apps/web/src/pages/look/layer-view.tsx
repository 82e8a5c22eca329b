import type { InspectedConvolution } from '@penstroke/models';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { MapPicture, MapSheet } from '../../components/map-sheet.tsx';
import { texts } from '../../words/texts.ts';

/** Maps that are shown at first; wide layers have hundreds. */
const FIRST_MAPS = 32;

/** One convolution: its filters, its feature maps, and one of them large. */
export function LayerView({ layer }: { layer: InspectedConvolution }): JSX.Element {
  const { look } = texts();
  const [chosen, setChosen] = useState(0);
  const [all, setAll] = useState(false);
  const [filterHeight, filterWidth, channels, maps] = layer.filterShape;
  const [height, width] = layer.mapShape;
  const shown = all ? maps : Math.min(maps, FIRST_MAPS);
  const map = Math.min(chosen, maps - 1);
  const filters = useMemo(() => meanOverChannels(layer), [layer]);
  return (
    <article class="layer" aria-label={layer.name}>
      <header class="layer-head">
        <h3>{layer.name}</h3>
        <p class="hint">{look.layerSizes(maps, `${filterHeight}x${filterWidth}x${channels}`, `${height}x${width}`)}</p>
      </header>
      <div class="layer-body">
        <figure class="layer-large">
          <MapPicture values={layer.maps} height={height} width={width} maps={maps} map={map} shade="plain" />
          <figcaption class="hint">{look.answerOfFilter(map + 1)}</figcaption>
          <MapPicture values={filters} height={filterHeight} width={filterWidth} maps={maps} map={map} shade="signed" />
          <figcaption class="hint">
            {look.itsWeights(channels)}
            <span class="layer-key">
              <i class="key-positive" /> {look.positive} <i class="key-negative" /> {look.negative}
            </span>
          </figcaption>
        </figure>
        <div class="layer-sheets">
          <h4 class="eyebrow">{look.answers}</h4>
          <MapSheet
            values={layer.maps}
            height={height}
            width={width}
            maps={maps}
            shown={shown}
            shade="plain"
            chosen={map}
            onChoose={setChosen}
            word={look.answerButton}
          />
          <h4 class="eyebrow">{look.filters}</h4>
          <MapSheet
            values={filters}
            height={filterHeight}
            width={filterWidth}
            maps={maps}
            shown={shown}
            shade="signed"
            chosen={map}
            onChoose={setChosen}
            word={look.filterButton}
          />
          {maps > FIRST_MAPS ? (
            <button type="button" class="link-button" onClick={() => setAll(!all)}>
              {all ? look.showFirst(FIRST_MAPS) : look.showAll(maps)}
            </button>
          ) : null}
        </div>
      </div>
    </article>
  );
}

/** `[height, width, maps]` from `[height, width, channels, maps]`. */
function meanOverChannels({ filters, filterShape }: InspectedConvolution): Float32Array {
  const [height, width, channels, maps] = filterShape;
  const mean = new Float32Array(height * width * maps);
  for (let at = 0; at < height * width; at++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let map = 0; map < maps; map++) {
        const sum = mean[at * maps + map]! + filters[(at * channels + channel) * maps + map]! / channels;
        mean[at * maps + map] = sum;
      }
    }
  }
  return mean;
}
