import { messageOf } from '@penstroke/errors';
import type { RecipeName } from '@penstroke/recipes';
import { type OptimizerKind, plainWords, SettingsError } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formStore, patchForm } from '../../client/form-store.ts';
import { comesWithPage, formValuesOf, withOptimizer } from '../../client/form-values.ts';
import { planRun } from '../../client/plan-run.ts';
import { useStore } from '../../client/store.ts';
import { startRun } from '../../client/training-client.ts';
import { Notice } from '../../components/notice.tsx';
import { DataField } from './data-field.tsx';
import { RecipeCards } from './recipe-cards.tsx';
import { ChoiceField, ListField, TextField } from './setting-fields.tsx';

/** Everything that decides a run. */
export function SettingsForm({ busy }: { busy: boolean }): JSX.Element {
  const { values, files } = useStore(formStore);
  const [problem, setProblem] = useState<string>();
  const [fault, setFault] = useState<{ readonly field: string | undefined }>();
  const form = useRef<HTMLFormElement>(null);

  function start(event: Event): void {
    event.preventDefault();
    try {
      startFromForm();
      setProblem(undefined);
    } catch (error) {
      setProblem(plainWords(messageOf(error)));
      setFault({ field: SettingsError.isInstance(error) ? error.setting : undefined });
    }
  }

  // A message goes when what it complains of is changed.
  useEffect(() => {
    void values;
    void files;
    setProblem(undefined);
  }, [values, files]);
  useEffect(() => {
    if (fault) focusFault(form.current!, fault.field);
  }, [fault]);

  return (
    <form class="settings" ref={form} onSubmit={start} noValidate>
      <RecipeCards value={values.recipe} onChange={chooseRecipe} />
      <DataField data={values.data} onChange={(data) => patchForm({ data })} />
      <div class="pair">
        <TextField of="epochs" values={values} onChange={patchForm} />
        <TextField of="limit" values={values} onChange={patchForm} placeholder="all digits" />
      </div>
      <div class="pair">
        <TextField of="batchSize" values={values} onChange={patchForm} />
        <TextField of="seed" values={values} onChange={patchForm} />
      </div>
      <details class="more">
        <summary>Network, optimiser, augmentation, backend</summary>
        <div class="more-body">
          <ChoiceField of="model" values={values} onChange={patchForm} />
          <div class="pair">
            <ChoiceField
              of="optimizer"
              values={values}
              onChange={({ optimizer }) => patchForm(withOptimizer(values, optimizer as OptimizerKind))}
            />
            <TextField of="learningRate" values={values} onChange={patchForm} />
          </div>
          <ChoiceField of="schedule" values={values} onChange={patchForm} />
          <ListField of="augment" values={values} onChange={patchForm} />
          <ListField of="expand" values={values} onChange={patchForm} />
          <ChoiceField of="backend" values={values} onChange={patchForm} />
        </div>
      </details>
      {problem ? <Notice problem>{problem}</Notice> : null}
      <button type="submit" class="primary" disabled={busy}>
        Start training
      </button>
    </form>
  );
}

/** Goes to the field that is at fault, or to the message where no field is. */
function focusFault(form: HTMLFormElement, field: string | undefined): void {
  const named = field === undefined ? null : form.elements.namedItem(field);
  const target = named instanceof HTMLElement ? named : form.querySelector<HTMLElement>('[role=alert]');
  target?.closest('details')?.setAttribute('open', '');
  target?.focus();
}

function chooseRecipe(name: RecipeName): void {
  const { backend, seed, limit } = formStore.get().values;
  formStore.patch({ values: formValuesOf(name, { backend, seed, limit }) });
}

function startFromForm(): void {
  const { values, files } = formStore.get();
  if (values.data === 'own' && files.length < 4) {
    throw new Error(
      'Your own digits need four IDX files: images and labels for training and for test. Drop them on the field above.',
    );
  }
  startRun(planRun(values), comesWithPage(values.data) ? undefined : files);
}
