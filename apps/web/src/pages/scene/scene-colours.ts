import { rgb } from '../../components/rgb.ts';

/** Colours of the page's theme, as a canvas takes them. */
export interface SceneColours {
  readonly sheet: string;
  readonly raised: string;
  readonly rule: string;
  readonly edge: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly sans: string;
  /** From the least to the greatest value, zero in the middle: 511 pixels, little-endian RGBA. */
  readonly shades: Uint32Array;
}

/** Steps on each side of zero. */
export const SHADES = 255;
/** Small values would be lost on a straight scale, and the same scale holds for all maps. */
const GAMMA = 0.6;

/** Reads the theme's colours. */
export function readColours(): SceneColours {
  const style = getComputedStyle(document.documentElement);
  const forced = matchMedia('(forced-colors: active)').matches;
  const of = (name: string) =>
    forced && FORCED[name] ? systemColour(FORCED[name]) : style.getPropertyValue(`--${name}`).trim();
  const sheet = of('sheet');
  const ink = of('ink');
  const accent = of('accent');
  const shades = new Uint32Array(2 * SHADES + 1);
  const [from, positive, negative] = [rgb(sheet), rgb(ink), rgb(accent)];
  for (let step = -SHADES; step <= SHADES; step++) {
    const share = (Math.abs(step) / SHADES) ** GAMMA;
    const to = step < 0 ? negative : positive;
    const [red, green, blue] = from.map((channel, at) => Math.round(channel + (to[at]! - channel) * share));
    shades[step + SHADES] = (255 << 24) | (blue! << 16) | (green! << 8) | red!;
  }
  return {
    sheet,
    ink,
    accent,
    raised: of('raised'),
    rule: of('rule'),
    edge: of('edge'),
    soft: of('ink-soft'),
    sans: of('sans'),
    shades,
  };
}

/** In a page with the person's own colours, the browser does not change what a canvas paints. */
const FORCED: Readonly<Record<string, string>> = {
  sheet: 'Canvas',
  raised: 'Canvas',
  rule: 'CanvasText',
  edge: 'CanvasText',
  ink: 'CanvasText',
  'ink-soft': 'CanvasText',
  accent: 'Highlight',
};

function systemColour(name: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
