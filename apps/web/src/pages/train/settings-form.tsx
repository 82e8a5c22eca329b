import type { Recipe, RecipeName } from '@penstroke/recipes';
import { type OptimizerKind, SettingsError } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formStore, patchForm } from '../../client/form-store.ts';
import { comesWithPage, formValuesOf, withOptimizer } from '../../client/form-values.ts';
import { memoryDoubt } from '../../client/memory-doubt.ts';
import { planRun } from '../../client/plan-run.ts';
import { useStore } from '../../client/store.ts';
import { answerClasses, startRun } from '../../client/training-client.ts';
import { trainingStore } from '../../client/training-store.ts';
import { Notice } from '../../components/notice.tsx';
import type { RunPlan } from '../../storage/run-plan.ts';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import { ToldError } from '../../words/told-error.ts';
import { AskFirst } from './ask-first.tsx';
import { DataField } from './data-field.tsx';
import { RecipeCards } from './recipe-cards.tsx';
import { ChoiceField, ListField, TextField } from './setting-fields.tsx';

/** A run that waits for a word, as the device may be too small for it. */
interface Doubt {
  readonly recipe: Recipe;
  readonly start: () => void;
}

/** Everything that decides a run. */
export function SettingsForm({ busy }: { busy: boolean }): JSX.Element {
  const { train, numbers } = texts();
  const { values, files } = useStore(formStore);
  const [problem, setProblem] = useState<unknown>();
  const [fault, setFault] = useState<{ readonly field: string | undefined }>();
  const [doubt, setDoubt] = useState<Doubt>();
  const { asks } = useStore(trainingStore);
  const form = useRef<HTMLFormElement>(null);

  function start(event: Event): void {
    event.preventDefault();
    try {
      const { plan, files } = readForm();
      setProblem(undefined);
      if (memoryDoubt(plan.recipe, deviceGibibytes()))
        setDoubt({ recipe: plan.recipe, start: () => startRun(plan, files) });
      else startRun(plan, files);
    } catch (error) {
      setProblem(error);
      setFault({ field: SettingsError.isInstance(error) ? error.setting : undefined });
    }
  }

  // A message goes when what it complains of is changed.
  useEffect(() => {
    void values;
    void files;
    setProblem(undefined);
    setDoubt(undefined);
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
        <TextField of="limit" values={values} onChange={patchForm} placeholder={train.allDigits} />
      </div>
      <div class="pair">
        <TextField of="batchSize" values={values} onChange={patchForm} />
        <TextField of="seed" values={values} onChange={patchForm} />
      </div>
      <details class="more">
        <summary>{train.more}</summary>
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
      {problem ? <Notice problem>{problemWords(problem)}</Notice> : null}
      {doubt ? (
        <AskFirst
          question={memoryDoubt(doubt.recipe, deviceGibibytes()) ?? ''}
          yes={train.startAnyway}
          onYes={() => {
            setDoubt(undefined);
            doubt.start();
          }}
          onNo={() => setDoubt(undefined)}
        />
      ) : null}
      {asks ? (
        <AskFirst
          question={train.manyClasses(numbers.count(asks))}
          yes={train.trainOnClasses(numbers.count(asks))}
          onYes={() => answerClasses(true)}
          onNo={() => answerClasses(false)}
        />
      ) : null}
      <button type="submit" class="primary" disabled={busy}>
        {train.start}
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

/** The run that the form describes, with the files that were dropped for it. */
function readForm(): { plan: RunPlan; files: readonly File[] | undefined } {
  const { values, files } = formStore.get();
  if (values.data === 'own' && files.length === 0) {
    throw new ToldError(['needFiles']);
  }
  return { plan: planRun(values), files: comesWithPage(values.data) ? undefined : files };
}

/** In the language of the moment: what is wrong with a field is found again, and is the same until the form changes. */
function problemWords(problem: unknown): string {
  if (!SettingsError.isInstance(problem)) return saidOf(problem);
  try {
    readForm();
  } catch (error) {
    return saidOf(error);
  }
  return saidOf(problem);
}

/** Chromium alone tells. */
function deviceGibibytes(): number | undefined {
  return (navigator as { readonly deviceMemory?: number }).deviceMemory;
}
