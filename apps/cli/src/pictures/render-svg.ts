import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fontFolder } from './font-folder.ts';

/**
 * Draws an SVG document as a PNG, with the DejaVu fonts that come with it and no others, so that the picture is the same
 * on every machine.
 *
 * @param scale pixels of the PNG for one of the SVG
 */
export function renderSvg(svg: string, { scale = 1 }: { scale?: number } = {}): Uint8Array {
  const fonts = fontFolder();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [join(fonts, 'DejaVuSans.ttf'), join(fonts, 'DejaVuSans-Bold.ttf')],
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  return resvg.render().asPng();
}
