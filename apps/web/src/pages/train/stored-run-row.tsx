import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { downloadRun } from '../../client/download-run.ts';
import { readInstead } from '../../client/read-instead.ts';
import { useStore } from '../../client/store.ts';
import { removeRun, resumeRun } from '../../client/training-client.ts';
import { trainingStore } from '../../client/training-store.ts';
import { nameOfRun } from '../../storage/name-of-run.ts';
import { OWN_FILES_NAME } from '../../storage/run-plan.ts';
import { labelRun, loadNetwork, type StoredRun } from '../../storage/run-storage.ts';
import { texts } from '../../words/texts.ts';
import { ToldError } from '../../words/told-error.ts';
import { RunLabelForm } from './run-label-form.tsx';

/** What was done, said in the language of the moment. */
export interface Done {
  say(): string;
}

export interface StoredRunRowProps {
  readonly run: StoredRun;
  /** Another run trains. */
  readonly busy: boolean;
  /** Another tab has this run open. */
  readonly elsewhere: boolean;
  /** It is laid beside another run. */
  readonly compared: boolean;
  readonly onCompare: (compared: boolean) => void;
  /** Takes what a button does, and tells the person what was done. */
  readonly onWork: (work: () => Promise<Done | undefined>) => void;
}

/** One run in the list of those kept: what it is, and what can be done with it. */
export function StoredRunRow({ run, busy, elsewhere, compared, onCompare, onWork }: StoredRunRowProps): JSX.Element {
  const { train } = texts();
  const [asking, setAsking] = useState(false);
  const [naming, setNaming] = useState(false);
  const { phase, plan: current } = useStore(trainingStore);
  const isCurrent = current?.id === run.id;
  const button = (words: string, disabled: boolean, work: () => Promise<Done | undefined>) => (
    <button type="button" class="small" disabled={disabled} onClick={() => onWork(work)}>
      {words}
    </button>
  );
  return (
    <li>
      <div>
        <p class="stored-name">{nameOfRun(run)}</p>
        <p class="hint">
          {describe(run)}
          {elsewhere ? ` · ${train.elsewhere}` : ''}
        </p>
        {run.note && !naming ? <p class="stored-note">{run.note}</p> : null}
      </div>
      <div class="stored-buttons">
        <label class="check stored-compare">
          <input type="checkbox" checked={compared} onChange={(event) => onCompare(event.currentTarget.checked)} />
          {train.compare}
        </label>
        {run.state === 'unfinished' ? (
          button(train.resume, busy || elsewhere || (phase === 'paused' && isCurrent), () =>
            resumeRun(run.plan).then(() => undefined),
          )
        ) : (
          <>
            {button(train.readWithIt, false, () => readWithStored(run))}
            {button(train.download, false, () => downloadStored(run))}
          </>
        )}
        {naming ? null : (
          <button type="button" class="small" onClick={() => setNaming(true)}>
            {train.nameIt}
          </button>
        )}
        {asking ? (
          <>
            {button(train.deleteForGood, false, () => removeRun(run.id).then(() => undefined))}
            <button type="button" class="small" onClick={() => setAsking(false)}>
              {train.keep}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="small"
            disabled={elsewhere || (busy && isCurrent)}
            onClick={() => setAsking(true)}
          >
            {train.delete}
          </button>
        )}
      </div>
      {naming ? (
        <RunLabelForm
          id={run.id}
          label={run}
          onSave={(label) => {
            setNaming(false);
            onWork(() => labelRun(run.id, label).then(() => undefined));
          }}
          onCancel={() => setNaming(false)}
        />
      ) : null}
    </li>
  );
}

function describe({ title, plan, state, step, steps, accuracy, updatedAt }: StoredRun): string {
  const { train, page, numbers } = texts();
  return [
    ...(title ? [page.runName(plan.recipe.name, plan.seed)] : []),
    plan.dataName === OWN_FILES_NAME ? train.ownFilesName : plan.dataName,
    state === 'finished' ? train.phases.finished : train.updateOf(numbers.count(step), numbers.count(steps)),
    ...(accuracy === undefined ? [] : [numbers.percent(accuracy)]),
    numbers.date(updatedAt),
  ].join(' · ');
}

async function readWithStored(run: StoredRun): Promise<Done> {
  const { network } = await load(run);
  readInstead(network);
  return { say: () => texts().train.readsNowWithIt };
}

async function downloadStored(run: StoredRun): Promise<undefined> {
  const { network, events } = await load(run);
  const end = events.findLast((event) => event.event === 'run-end');
  await downloadRun({ network, plan: run.plan, backend: run.backend, files: run.files, end });
}

async function load(run: StoredRun) {
  const found = await loadNetwork(run.id);
  if (!found) throw new ToldError(['noLongerStored']);
  return found;
}
