import type { JSX } from 'preact';

export interface ProgressBarProps {
  /** Of what it is the progress. */
  readonly label: string;
  /** Done, 0 to 1. */
  readonly share: number;
  /** The same in words. */
  readonly words: string;
}

/** How far something is. */
export function ProgressBar({ label, share, words }: ProgressBarProps): JSX.Element {
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * share)}
      aria-valuetext={words}
    >
      <div class="progress-fill" style={{ '--share': String(share) }} />
    </div>
  );
}
