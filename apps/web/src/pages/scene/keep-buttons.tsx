import type { RecognizedDigit } from '@penstroke/recognizer';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { drawStore } from '../../client/draw-store.ts';
import { saveFile } from '../../client/save-file.ts';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import type { NetworkFacts } from '../../worker/messages/reader-messages.ts';

export interface KeepButtonsProps {
  readonly digits: readonly RecognizedDigit[];
  readonly facts: NetworkFacts;
}

/** Takes the drawing along, with what is read in it: as a picture, or as a film of its way. */
export function KeepButtons({ digits, facts }: KeepButtonsProps): JSX.Element {
  const { scene, numbers } = texts();
  const [told, setTold] = useState('');
  const [share, setShare] = useState<number>();

  async function attempt(work: () => Promise<string>): Promise<void> {
    setTold('');
    try {
      setTold(await work());
    } catch (error) {
      setTold(saidOf(error));
    }
  }

  async function copy(): Promise<string> {
    const { copyPicture } = await import('./copy-picture.ts');
    return copyPicture({ drawing: drawStore.get(), digits, names: facts.classNames });
  }

  async function record(): Promise<string> {
    setShare(0);
    try {
      const { recordScene } = await import('./record-scene.ts');
      saveFile('penstroke.webm', await recordScene({ drawing: drawStore.get(), digits, facts, onProgress: setShare }));
      return scene.filmSaved;
    } finally {
      setShare(undefined);
    }
  }

  return (
    <>
      <button type="button" class="small" disabled={digits.length === 0} onClick={() => void attempt(copy)}>
        {scene.copyPicture}
      </button>
      <button
        type="button"
        class="small"
        disabled={digits.length === 0 || share !== undefined}
        onClick={() => void attempt(record)}
      >
        {share === undefined ? scene.record : scene.recording(numbers.percent(share, 0))}
      </button>
      <span class="hint" role="status">
        {told}
      </span>
    </>
  );
}
