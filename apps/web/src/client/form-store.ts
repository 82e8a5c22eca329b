import { type FormValues, formValuesOf } from './form-values.ts';
import { createStore, type Store } from './store.ts';

/** The form's values while the page is open; `files` are those dropped for data that does not come with the page. */
export interface TrainForm {
  readonly values: FormValues;
  readonly files: readonly File[];
}

export const formStore: Store<TrainForm> = createStore<TrainForm>({ values: formValuesOf('fast'), files: [] });

/** Changes some of the form's values. */
export function patchForm(fields: Partial<FormValues>): void {
  formStore.patch({ values: { ...formStore.get().values, ...fields } });
}
