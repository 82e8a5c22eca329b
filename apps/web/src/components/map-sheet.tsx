import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../client/store.ts';
import { themeStore } from '../client/theme-store.ts';
import { rgb } from './rgb.ts';

export interface MapSheetProps {
  /** `[height, width, maps]`, the maps innermost. */
  readonly values: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly maps: number;
  /** How many of the maps, from the first. */
  readonly shown: number;
  /** `signed`: negative in one colour, positive in the other; `plain`: each map from its least to its greatest value. */
  readonly shade: 'signed' | 'plain';
  readonly chosen: number;
  readonly onChoose: (map: number) => void;
  /** What the picture of a map is called, the first with 1. */
  readonly word: (map: number) => string;
}

/** Maps of a layer, each a small picture that can be chosen. */
export function MapSheet({
  values,
  height,
  width,
  maps,
  shown,
  shade,
  chosen,
  onChoose,
  word,
}: MapSheetProps): JSX.Element {
  return (
    <div class={`map-sheet map-sheet-${shade}`}>
      {Array.from({ length: shown }, (_, map) => (
        <button
          type="button"
          key={`${map}`}
          class="map"
          aria-pressed={map === chosen}
          aria-label={word(map + 1)}
          onClick={() => onChoose(map)}
        >
          <MapPicture {...{ values, height, width, maps, shade }} map={map} />
        </button>
      ))}
    </div>
  );
}

type MapPictureProps = Pick<MapSheetProps, 'values' | 'height' | 'width' | 'maps' | 'shade'> & { readonly map: number };

/** One map, its values as shades. */
export function MapPicture({ values, height, width, maps, shade, map }: MapPictureProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { shown } = useStore(themeStore);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const style = getComputedStyle(document.documentElement);
    const paper = rgb(style.getPropertyValue('--sheet'));
    const ink = rgb(style.getPropertyValue('--ink'));
    const accent = rgb(style.getPropertyValue('--accent'));
    const plane = Array.from({ length: height * width }, (_, at) => values[at * maps + map]!);
    const strongest = Math.max(...plane.map(Math.abs)) || 1;
    const least = Math.min(...plane);
    const range = Math.max(...plane) - least || 1;
    const image = new ImageData(width, height);
    plane.forEach((value, at) => {
      const share = shade === 'signed' ? Math.abs(value) / strongest : (value - least) / range;
      const colour = shade === 'signed' && value < 0 ? accent : ink;
      for (let channel = 0; channel < 3; channel++) {
        image.data[4 * at + channel] = paper[channel]! + (colour[channel]! - paper[channel]!) * share;
      }
      image.data[4 * at + 3] = 255;
    });
    context.putImageData(image, 0, 0);
  }, [values, height, width, maps, shade, map, shown]);
  return <canvas ref={canvas} class="pixels" width={width} height={height} />;
}
