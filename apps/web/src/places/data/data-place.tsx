import type { JSX } from 'preact';
export function DataPlace(): JSX.Element {
  return <p>…</p>;
}
