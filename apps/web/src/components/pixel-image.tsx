import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../client/store.ts';
import { themeStore } from '../client/theme-store.ts';

export interface PixelImageProps {
  /** `width * height` bytes, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it; empty where the words beside it say so. */
  readonly label: string;
  readonly class?: string;
}

/** A small grey picture, ink in the colour of the page's text. */
export function PixelImage({ pixels, width, height, label, class: extra = '' }: PixelImageProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { shown } = useStore(themeStore);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !canvas.current) return;
    const [red, green, blue] = inkColour(canvas.current);
    const image = new ImageData(width, height);
    for (let i = 0; i < width * height; i++) {
      image.data.set([red, green, blue, pixels[i]!], 4 * i);
    }
    context.putImageData(image, 0, 0);
  }, [pixels, width, height, shown]);
  return (
    <canvas
      ref={canvas}
      class={`pixels ${extra}`}
      width={width}
      height={height}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': label })}
    />
  );
}

function inkColour(element: Element): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
