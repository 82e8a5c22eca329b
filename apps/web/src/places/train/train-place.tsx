import type { JSX } from 'preact';
export function TrainPlace(): JSX.Element {
  return <p>…</p>;
}
