import { messageOf } from '@penstroke/errors';
import { plainWords } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readInstead } from '../../client/read-instead.ts';
import { useStore } from '../../client/store.ts';
import { trainingStore } from '../../client/training-store.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { readNetworkFiles } from '../../storage/read-network-files.ts';
import { openRuns } from '../../storage/run-lock.ts';
import { listRuns, onRunsChanged, type StoredRun } from '../../storage/run-storage.ts';
import { RunsSideBySide } from './runs-side-by-side.tsx';
import { StoredRunRow } from './stored-run-row.tsx';

/** How often to look which runs other tabs have open. */
const LOOK_MS = 2000;

/** Runs in the browser's storage, and networks from files. */
export function StoredRuns({ busy }: { busy: boolean }): JSX.Element {
  const { phase, storedStep, plan } = useStore(trainingStore);
  const [runs, setRuns] = useState<readonly StoredRun[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const [compared, setCompared] = useState<readonly string[]>([]);

  // A checkpoint or the end of a run changes the list.
  const changes = `${phase} ${storedStep}`;
  useEffect(() => {
    void changes;
    const look = () => {
      listRuns().then(setRuns, (error: Error) =>
        setProblem(`The browser’s storage cannot be read (${error.message}).`),
      );
      openRuns().then(setOpen, () => {});
    };
    look();
    // Another tab reports what it stores, but not that it was closed.
    const stop = onRunsChanged(look);
    const timer = setInterval(() => openRuns().then(setOpen, () => {}), LOOK_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [changes]);

  async function attempt(work: () => Promise<string | undefined>): Promise<void> {
    setProblem(undefined);
    setDone(undefined);
    try {
      setDone(await work());
      setRuns(await listRuns());
    } catch (error) {
      setProblem(plainWords(messageOf(error)));
    }
  }

  return (
    <section class="stored" aria-label="Kept in this browser">
      <h2 class="section-title">Kept in this browser</h2>
      {problem ? <Notice problem>{problem}</Notice> : null}
      {done ? <Notice>{done}</Notice> : null}
      {runs.length === 0 ? (
        <p class="hint">Runs appear here with their checkpoints, so that a closed page can resume where it was.</p>
      ) : (
        <ul class="stored-list">
          {runs.map((run) => (
            <StoredRunRow
              key={run.id}
              run={run}
              busy={busy}
              elsewhere={open.has(run.id) && plan?.id !== run.id}
              compared={compared.includes(run.id)}
              onCompare={(now) => {
                const others = compared.filter((id) => id !== run.id);
                // Two at a time: the one chosen first goes.
                setCompared(now ? [...others.slice(-1), run.id] : others);
              }}
              onWork={(work) => void attempt(work)}
            />
          ))}
        </ul>
      )}
      <RunsSideBySide runs={runs.filter(({ id }) => compared.includes(id))} />
      <p class="stored-upload">
        <FileButton
          class="small"
          label="Network files"
          name="network-files"
          accept=".zip,.json,.bin"
          multiple
          onFiles={(files) => void attempt(() => openNetwork(files))}
        >
          Open a network…
        </FileButton>
        <span class="hint">
          A run’s .zip, or <code>model.json</code> with <code>weights.bin</code>, from this page or from the command
          line.
        </span>
      </p>
    </section>
  );
}

async function openNetwork(files: readonly File[]): Promise<string> {
  const network = await readNetworkFiles(files);
  readInstead(network);
  return `“${network.name}” is opened. It reads what you draw, if it takes 28x28 grey pixels.`;
}
