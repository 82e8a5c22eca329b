export { BlankPictureError } from './blank-picture-error.ts';
export type { Box } from './box.ts';
export { type ClassifyImagesOptions, classifyImages } from './classify-images.ts';
export { CrowdedPictureError } from './crowded-picture-error.ts';
export type { Point, Stroke } from './draw-strokes.ts';
export { type GreyFromRgbaOptions, type GreyImage, greyFromRgba, MAX_PIXELS, type RgbaImage } from './grey-image.ts';
export type { ImageForm, InkForm } from './image-form.ts';
export type { Picture } from './ink/find-ink.ts';
export { pictureShrink } from './paper/picture-shrink.ts';
export { type PreparedDigit, prepareDigit } from './prepare-digit.ts';
export { pretrainedModel } from './pretrained-model.ts';
export {
  type RecognizedDigit,
  type RecognizedItem,
  type RecognizedLine,
  type RecognizedPage,
  type RecognizedSign,
  type RecognizedSymbol,
  textOfItems,
} from './recognized-page.ts';
export {
  type CanvasLike,
  createRecognizer,
  type Recognizer,
  type RecognizerInput,
  type RecognizerOptions,
} from './recognizer.ts';
