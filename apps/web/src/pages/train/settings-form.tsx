import type { AugmentKind } from '@penstroke/augment';
import { messageOf } from '@penstroke/errors';
import { type RecipeName, recipes } from '@penstroke/recipes';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  AUGMENTATIONS,
  MODEL_NAMES,
  planOf,
  type RunSettings,
  settingsOf,
  usualRate,
} from '../../client/run-settings.ts';
import { settingsStore } from '../../client/settings-store.ts';
import { useStore } from '../../client/store.ts';
import { startRun } from '../../client/training-client.ts';
import { Notice } from '../../components/notice.tsx';
import { DataField } from './data-field.tsx';

const SCHEDULES: Readonly<Record<RunSettings['schedule'], string>> = {
  constant: 'constant',
  'one-cycle': 'one cycle',
  cosine: 'cosine',
  exponential: 'exponential decay',
  step: 'in steps',
};

const BACKENDS: Readonly<Record<RunSettings['backend'], string>> = {
  auto: 'automatic: GPU, else processor',
  webgpu: 'WebGPU',
  simd: 'WebAssembly (SIMD)',
  cpu: 'plain JavaScript',
};

/** Everything that decides a run. */
export function SettingsForm({ busy }: { busy: boolean }): JSX.Element {
  const { settings, files } = useStore(settingsStore);
  const [problem, setProblem] = useState<string>();
  const recipe = recipes[settings.recipe];
  const patch = (fields: Partial<RunSettings>) => settingsStore.patch({ settings: { ...settings, ...fields } });

  function start(event: Event): void {
    event.preventDefault();
    try {
      if (settings.data === 'own' && files.length < 4) {
        throw new Error(
          'Your own digits need four IDX files: images and labels, to train and to test. Drop them on the field above.',
        );
      }
      const plan = planOf(settings, settings.data === 'own' ? 'own IDX files' : settings.data);
      setProblem(undefined);
      startRun(plan, settings.data === 'mnist' ? undefined : files);
    } catch (error) {
      setProblem(messageOf(error));
    }
  }

  const text = (
    name: 'learningRate' | 'batchSize' | 'epochs' | 'limit' | 'seed',
    label: string,
    placeholder?: string,
  ) => (
    <Field label={label}>
      <input
        type="text"
        inputMode="decimal"
        name={name}
        autocomplete="off"
        value={settings[name]}
        placeholder={placeholder}
        onInput={(event) => patch({ [name]: event.currentTarget.value })}
      />
    </Field>
  );

  return (
    <form class="settings" onSubmit={start} noValidate>
      <Field label="Recipe">
        <select
          name="recipe"
          value={settings.recipe}
          onChange={(event) => {
            const { backend, seed, limit } = settings;
            settingsStore.patch({
              settings: settingsOf(event.currentTarget.value as RecipeName, { backend, seed, limit }),
            });
          }}
        >
          {Object.keys(recipes).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </Field>
      <p class="hint">{sentence(recipe.description)}</p>
      <DataField data={settings.data} onChange={(data) => patch({ data })} />
      <div class="pair">
        {text('epochs', 'Epochs')}
        {text('limit', 'Limit', 'all digits')}
      </div>
      <div class="pair">
        {text('batchSize', 'Batch size')}
        {text('seed', 'Seed')}
      </div>
      <details class="more">
        <summary>Network, optimiser, augmentation, backend</summary>
        <div class="more-body">
          <Field label="Network">
            <select
              name="model"
              value={settings.model}
              onChange={(event) => patch({ model: event.currentTarget.value })}
            >
              {MODEL_NAMES.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </Field>
          <div class="pair">
            <Field label="Optimiser">
              <select
                name="optimizer"
                value={settings.optimizer}
                onChange={(event) => {
                  const optimizer = event.currentTarget.value as RunSettings['optimizer'];
                  patch({ optimizer, learningRate: usualRate(optimizer, settings.recipe) });
                }}
              >
                <option value="adam">Adam</option>
                <option value="sgd">SGD, momentum</option>
              </select>
            </Field>
            {text('learningRate', 'Learning rate')}
          </div>
          <Field label="Schedule">
            <select
              name="schedule"
              value={settings.schedule}
              onChange={(event) => patch({ schedule: event.currentTarget.value as RunSettings['schedule'] })}
            >
              {Object.entries(SCHEDULES).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <AugmentField settings={settings} onChange={(augment) => patch({ augment })} />
          <Field label="Computes on">
            <select
              name="backend"
              value={settings.backend}
              onChange={(event) => patch({ backend: event.currentTarget.value as RunSettings['backend'] })}
            >
              {Object.entries(BACKENDS).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
        </div>
      </details>
      {problem ? <Notice problem>{problem}</Notice> : null}
      <button type="submit" class="primary" disabled={busy}>
        Start training
      </button>
    </form>
  );
}

function Field({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

function AugmentField({
  settings,
  onChange,
}: {
  settings: RunSettings;
  onChange: (augment: RunSettings['augment']) => void;
}): JSX.Element {
  const { augment } = settings;
  const { augment: own = [], expand = [] } = recipes[settings.recipe];
  const named = [...own.map(({ kind }) => kind), ...(expand.length > 0 ? ['shifted copies'] : [])].join(', ') || 'none';
  return (
    <fieldset class="augment">
      <legend class="legend">Augmentation</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={augment === undefined}
          onChange={() => onChange(augment === undefined ? [] : undefined)}
        />
        as the recipe: {named}
      </label>
      {augment === undefined
        ? null
        : (Object.keys(AUGMENTATIONS) as AugmentKind[]).map((kind) => (
            <label class="check" key={kind}>
              <input
                type="checkbox"
                checked={augment.includes(kind)}
                onChange={() =>
                  onChange(augment.includes(kind) ? augment.filter((other) => other !== kind) : [...augment, kind])
                }
              />
              {AUGMENTATIONS[kind].name}
            </label>
          ))}
    </fieldset>
  );
}

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
