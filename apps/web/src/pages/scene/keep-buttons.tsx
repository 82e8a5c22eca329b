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

/** What was done, as its words are found. */
type Done = 'pictureCopied' | 'pictureSaved' | 'filmSaved';

/** Takes the drawing along, with what is read in it: as a picture, or as a film of its way. */
export function KeepButtons({ digits, facts }: KeepButtonsProps): JSX.Element {
  const { scene, numbers } = texts();
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState<unknown>();
  const [share, setShare] = useState<number>();

  async function attempt(work: () => Promise<Done>): Promise<void> {
    setDone(undefined);
    setProblem(undefined);
    try {
      setDone(await work());
    } catch (error) {
      setProblem(error);
    }
  }

  async function copy(): Promise<Done> {
    const { copyPicture } = await import('./copy-picture.ts');
    return copyPicture({ drawing: drawStore.get(), digits, names: facts.classNames });
  }

  async function record(): Promise<Done> {
    setShare(0);
    try {
      const { recordScene } = await import('./record-scene.ts');
      saveFile('penstroke.webm', await recordScene({ drawing: drawStore.get(), digits, facts, onProgress: setShare }));
      return 'filmSaved';
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
        {problem ? saidOf(problem) : done ? scene[done] : ''}
      </span>
    </>
  );
}
