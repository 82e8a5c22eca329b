import { CommandError } from '../terminal/cli-error.ts';

/** What is known of a picture before it is decoded. */
export interface PictureForm {
  /** As sharp calls it. */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** The type of its values, as sharp calls it: `uchar`, `ushort`, ... */
  readonly depth: string;
  /** A progressive JPEG, or an interlaced PNG. */
  readonly isProgressive: boolean;
  /** As `4:2:0`, of a JPEG. */
  readonly chromaSubsampling?: string | undefined;
  /** A lossless WebP, or one with several pages. */
  readonly isWholeWebp: boolean;
}

/**
 * The most memory for decoding a picture. With Node, TensorFlow.js and the reading it stays under 300 MB; most pictures of 64 megapixels
 * pass through a few rows at a time, and take none of it.
 */
const MAX_DECODING_BYTES = 96 * 2 ** 20;

/** What the decoders were seen to take for a pixel of forms that they hold as a whole. */
const GIF_BYTES = 5;
const AVIF_BYTES = 12.5;
const WEBP_BYTES = 4;
/** Shares of a JPEG's pixels that its colours have, both together. */
const CHROMA: Readonly<Record<string, number>> = { '4:2:0': 0.5, '4:1:1': 0.5, '4:2:2': 1, '4:4:0': 1 };

/**
 * Refuses a picture in a form that its decoder holds in memory as a whole, where that would take too much.
 *
 * @throws CommandError, in half a sentence with the remedy
 */
export function expectDecodable(form: PictureForm): void {
  const { bytesPerPixel, name, remedy } = wholeForm(form);
  const pixels = form.width * form.height;
  if (pixels * bytesPerPixel <= MAX_DECODING_BYTES) return;
  const most = Math.floor(MAX_DECODING_BYTES / bytesPerPixel / 1e6);
  throw new CommandError(`expected at most ${most} megapixels of ${name}, got ${(pixels / 1e6).toFixed(1)}; ${remedy}`);
}

interface WholeForm {
  readonly bytesPerPixel: number;
  readonly name: string;
  readonly remedy: string;
}

/** What the decoder of a form holds for each pixel; 0 for forms that pass through a few rows at a time. */
function wholeForm(form: PictureForm): WholeForm {
  const { format, channels, depth, isProgressive } = form;
  switch (format) {
    case 'jpeg': {
      // Two bytes a coefficient. Four channels are CMYK, in which nothing is subsampled.
      const planes = channels === 3 ? 1 + (CHROMA[form.chromaSubsampling ?? ''] ?? 2) : channels;
      return {
        bytesPerPixel: isProgressive ? 2 * planes : 0,
        name: 'a progressive JPEG',
        remedy: 'save it as a baseline JPEG',
      };
    }
    case 'png':
      return {
        bytesPerPixel: isProgressive ? channels * (depth === 'ushort' ? 2 : 1) : 0,
        name: 'an interlaced PNG',
        remedy: 'save it without interlacing',
      };
    case 'gif':
      return { bytesPerPixel: GIF_BYTES, name: 'a GIF', remedy: 'save it as PNG' };
    case 'heif':
      return { bytesPerPixel: AVIF_BYTES, name: 'an AVIF', remedy: 'save it as JPEG' };
    case 'webp':
      return { bytesPerPixel: form.isWholeWebp ? WEBP_BYTES : 0, name: 'a lossless WebP', remedy: 'save it as PNG' };
    default:
      return { bytesPerPixel: 0, name: `a ${format}`, remedy: 'save it as PNG' };
  }
}
