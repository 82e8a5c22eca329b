import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

export interface DropZoneProps {
  readonly class: string;
  /** Added while files are held above it. */
  readonly overClass: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** A place to drop files on; there must be a button beside it for those who cannot drag. */
export function DropZone({ class: look, overClass, onFiles, children }: DropZoneProps): JSX.Element {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button as another way
    <div
      class={over ? `${look} ${overClass}` : look}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children}
    </div>
  );
}
