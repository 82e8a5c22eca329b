import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunLabel } from '../../storage/run-storage.ts';
import { texts } from '../../words/texts.ts';

/** Longer ones would hide the list. */
const MAX_TITLE = 80;
const MAX_NOTE = 1000;

export interface RunLabelFormProps {
  readonly id: string;
  readonly label: RunLabel;
  readonly onSave: (label: RunLabel) => void;
  readonly onCancel: () => void;
}

/** The name of a run and notes on it. */
export function RunLabelForm({ id, label, onSave, onCancel }: RunLabelFormProps): JSX.Element {
  const { train } = texts();
  const [title, setTitle] = useState(label.title ?? '');
  const [note, setNote] = useState(label.note ?? '');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="run-label"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ title: title.trim() || undefined, note: note.trim() || undefined });
      }}
    >
      <div class="field">
        <label for={`title-${id}`}>{train.name}</label>
        <input
          id={`title-${id}`}
          type="text"
          ref={first}
          maxLength={MAX_TITLE}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`note-${id}`}>{train.notes}</label>
        <textarea
          id={`note-${id}`}
          rows={3}
          maxLength={MAX_NOTE}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <p class="stored-buttons">
        <button type="submit" class="small">
          {train.save}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {train.cancel}
        </button>
      </p>
    </form>
  );
}
