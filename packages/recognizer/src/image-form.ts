/** How the ink of a network's training images looks. */
export interface InkForm {
  /** Whether ink is lighter than paper, as in MNIST, or darker. */
  readonly side: 'light' | 'dark';
  /** The ink's longer side as a share of the image's, above 0 to 1; 20/28 in MNIST. */
  readonly extent: number;
}

/** The form of the images that a network was trained on. */
export interface ImageForm {
  /** Pixels. */
  readonly height: number;
  /** Pixels. */
  readonly width: number;
  /** 1 for grey, 3 for colours, of which all get the same. */
  readonly channels: number;
  readonly ink: InkForm;
}

/** What a field of ink depends on: all but the channels and the side. */
export interface FieldForm extends Pick<ImageForm, 'height' | 'width'> {
  readonly ink: Pick<InkForm, 'extent'>;
}

/** MNIST's: 28x28 grey pixels, light ink whose longer side has 20. */
export const MNIST_FORM: ImageForm = { height: 28, width: 28, channels: 1, ink: { side: 'light', extent: 20 / 28 } };

/**
 * A field of ink as the bytes of a training image: dark ink where the network was trained on that, every channel alike.
 *
 * @param field a byte a pixel, 0 paper to 255 ink
 * @returns `channels` bytes a pixel; the field itself where nothing changes
 */
export function imageOfField(field: Uint8Array, { channels, ink: { side } }: ImageForm): Uint8Array {
  if (channels === 1 && side === 'light') return field;
  const image = new Uint8Array(field.length * channels);
  for (let i = 0; i < image.length; i++) {
    const level = field[Math.floor(i / channels)]!;
    image[i] = side === 'dark' ? 255 - level : level;
  }
  return image;
}
