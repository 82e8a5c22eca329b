import { createRecognizer, pretrainedModel, type Recognizer, type RgbaImage } from '@penstroke/recognizer';
import { describeReadingError } from '@penstroke/runs/read';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** Counts the digits of pictures. */
export interface DigitCounter {
  /** How many digits `penstroke read` would find; 0 for a picture that it could not read. */
  count(picture: RgbaImage): Promise<number>;
  /** Gives back the network. */
  close(): void;
}

/** A counter that uses the bundled network, and loads it for the first picture. */
export function createDigitCounter(): DigitCounter {
  let model: LayersModel | undefined;
  let recognizer: Recognizer | undefined;
  return {
    async count(picture) {
      model ??= await pretrainedModel();
      recognizer ??= createRecognizer({ model });
      try {
        return (await recognizer.read(picture)).digits.length;
      } catch (error) {
        if (describeReadingError(error)) return 0;
        throw error;
      }
    },
    close: () => model?.dispose(),
  };
}
