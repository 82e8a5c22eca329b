export { BlankPictureError, type GreyImage, type PreparedDigit, prepareDigit } from './prepare-digit.ts';
