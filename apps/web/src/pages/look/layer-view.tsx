import type { InspectedConvolution } from '@penstroke/models';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { MapPicture, MapSheet } from '../../components/map-sheet.tsx';

/** Maps that are shown at first; wide layers have hundreds. */
const FIRST_MAPS = 32;

/** One convolution: its filters, its feature maps, and one of them large. */
export function LayerView({ layer }: { layer: InspectedConvolution }): JSX.Element {
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
        <p class="hint">
          {maps} filters of {filterHeight}x{filterWidth}x{channels}, answers of {height}x{width}
        </p>
      </header>
      <div class="layer-body">
        <figure class="layer-large">
          <MapPicture values={layer.maps} height={height} width={width} maps={maps} map={map} shade="plain" />
          <figcaption class="hint">answer of filter {map + 1}</figcaption>
          <MapPicture values={filters} height={filterHeight} width={filterWidth} maps={maps} map={map} shade="signed" />
          <figcaption class="hint">
            its weights{channels > 1 ? `, mean over ${channels} inputs` : ''}
            <span class="layer-key">
              <i class="key-positive" /> positive <i class="key-negative" /> negative
            </span>
          </figcaption>
        </figure>
        <div class="layer-sheets">
          <h4 class="eyebrow">Answers</h4>
          <MapSheet
            values={layer.maps}
            height={height}
            width={width}
            maps={maps}
            shown={shown}
            shade="plain"
            chosen={map}
            onChoose={setChosen}
            word="Answer of filter"
          />
          <h4 class="eyebrow">Filters</h4>
          <MapSheet
            values={filters}
            height={filterHeight}
            width={filterWidth}
            maps={maps}
            shown={shown}
            shade="signed"
            chosen={map}
            onChoose={setChosen}
            word="Filter"
          />
          {maps > FIRST_MAPS ? (
            <button type="button" class="link-button" onClick={() => setAll(!all)}>
              {all ? `Show the first ${FIRST_MAPS}` : `Show all ${maps}`}
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
