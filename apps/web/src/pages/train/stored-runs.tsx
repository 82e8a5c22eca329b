import { count, percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readWith } from '../../client/reader.ts';
import { saveFile } from '../../client/save-file.ts';
import { useStore } from '../../client/store.ts';
import { resumeRun } from '../../client/training-client.ts';
import { trainingStore } from '../../client/training-store.ts';
import { Notice } from '../../components/notice.tsx';
import { readNetworkFiles, zipRun } from '../../storage/network-files.ts';
import { deleteRun, listRuns, loadNetwork, type StoredRun } from '../../storage/run-storage.ts';

/** Runs in the browser's storage, and networks from files. */
export function StoredRuns({ busy }: { busy: boolean }): JSX.Element {
  const { phase, storedStep, plan: current } = useStore(trainingStore);
  const [runs, setRuns] = useState<readonly StoredRun[]>([]);
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  // A checkpoint or the end of a run changes the list.
  const changes = `${phase} ${storedStep}`;
  useEffect(() => {
    void changes;
    listRuns().then(setRuns, (error: Error) => setProblem(`The browser’s storage cannot be read (${error.message}).`));
  }, [changes]);

  async function attempt(work: () => Promise<string | undefined>): Promise<void> {
    setProblem(undefined);
    setDone(undefined);
    try {
      setDone(await work());
      setRuns(await listRuns());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  async function stored(run: StoredRun) {
    const found = await loadNetwork(run.id);
    if (!found) throw new Error('The network of this run is no longer stored.');
    return found;
  }

  return (
    <section class="stored" aria-label="Kept in this browser">
      <h2 class="section-title">Kept in this browser</h2>
      {problem ? <Notice problem>{problem}</Notice> : null}
      {done ? <Notice>{done}</Notice> : null}
      {runs.length === 0 ? (
        <p class="hint">Runs appear here with their checkpoints, so that a closed page can go on where it was.</p>
      ) : (
        <ul class="stored-list">
          {runs.map((run) => (
            <li key={run.id}>
              <div>
                <p class="stored-name">
                  {run.plan.recipe.name}, seed {run.plan.seed}
                </p>
                <p class="hint">
                  {run.plan.dataName} ·{' '}
                  {run.state === 'finished' ? 'finished' : `update ${count(run.step)} of ${count(run.steps)}`}
                  {run.accuracy === undefined ? '' : ` · ${percent(run.accuracy)}`} ·{' '}
                  {new Date(run.updatedAt).toLocaleString()}
                </p>
              </div>
              <div class="stored-buttons">
                {run.state === 'unfinished' ? (
                  <button
                    type="button"
                    class="small"
                    disabled={busy || (phase === 'paused' && current?.id === run.id)}
                    onClick={() => attempt(() => resumeRun(run.plan).then(() => undefined))}
                  >
                    Resume
                  </button>
                ) : (
                  <>
                    <button
                      type="button"
                      class="small"
                      onClick={() =>
                        attempt(async () => {
                          readWith((await stored(run)).network);
                          return 'This network reads what you draw now.';
                        })
                      }
                    >
                      Read with it
                    </button>
                    <button
                      type="button"
                      class="small"
                      onClick={() =>
                        attempt(async () => {
                          const { network, events } = await stored(run);
                          const end = events.findLast((event) => event.event === 'run-end');
                          const { plan, backend } = run;
                          saveFile(
                            `penstroke-${plan.recipe.name}-${plan.seed}.zip`,
                            zipRun({ network, plan, backend, end }),
                          );
                          return undefined;
                        })
                      }
                    >
                      Download
                    </button>
                  </>
                )}
                <button
                  type="button"
                  class="small"
                  disabled={busy && current?.id === run.id}
                  onClick={() => attempt(() => deleteRun(run.id).then(() => undefined))}
                >
                  Delete
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p class="stored-upload">
        <button type="button" class="small" onClick={() => input.current?.click()}>
          Open a network…
        </button>
        <span class="hint">
          A run’s .zip, or <code>model.json</code> with <code>weights.bin</code>, from this page or from the command
          line.
        </span>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          multiple
          name="network-files"
          accept=".zip,.json,.bin"
          tabIndex={-1}
          aria-label="Network files"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length === 0) return;
            void attempt(async () => {
              const network = await readNetworkFiles(files);
              readWith(network);
              return `“${network.name}” is opened. It reads what you draw, if it takes 28x28 grey pixels.`;
            });
          }}
        />
      </p>
    </section>
  );
}
