import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  /** What the hidden file input is called. */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
  readonly name?: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly class?: string;
}

/** A button that lets the person choose files. */
export function FileButton(props: FileButtonProps): JSX.Element {
  const { label, onFiles, children, class: look, ...attributes } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        {...attributes}
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
