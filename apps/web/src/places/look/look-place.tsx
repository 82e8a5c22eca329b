import type { JSX } from 'preact';
export function LookPlace(): JSX.Element {
  return <p>…</p>;
}
