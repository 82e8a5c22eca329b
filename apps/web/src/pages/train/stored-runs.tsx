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
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import { RunsSideBySide } from './runs-side-by-side.tsx';
import { type Done, StoredRunRow } from './stored-run-row.tsx';

/** How often to look which runs other tabs have open. */
const LOOK_MS = 2000;

/** Runs in the browser's storage, and networks from files. */
export function StoredRuns({ busy }: { busy: boolean }): JSX.Element {
  const { phase, storedStep, plan } = useStore(trainingStore);
  const { train } = texts();
  const [runs, setRuns] = useState<readonly StoredRun[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [unreadable, setUnreadable] = useState<unknown>();
  const [problem, setProblem] = useState<unknown>();
  const [done, setDone] = useState<Done>();
  const [compared, setCompared] = useState<readonly string[]>([]);

  // A checkpoint or the end of a run changes the list.
  const changes = `${phase} ${storedStep}`;
  useEffect(() => {
    void changes;
    const look = () => {
      listRuns().then((found) => {
        setRuns(found);
        setUnreadable(undefined);
      }, setUnreadable);
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

  async function attempt(work: () => Promise<Done | undefined>): Promise<void> {
    setProblem(undefined);
    setDone(undefined);
    try {
      setDone(await work());
      setRuns(await listRuns());
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <section class="stored" aria-label={train.kept}>
      <h2 class="section-title">{train.kept}</h2>
      {unreadable ? <Notice problem>{train.storageUnreadable(saidOf(unreadable))}</Notice> : null}
      {problem ? <Notice problem>{saidOf(problem)}</Notice> : null}
      {done ? <Notice>{done.say()}</Notice> : null}
      {runs.length === 0 ? (
        <p class="hint">{train.keptHelp}</p>
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
          label={train.networkFiles}
          name="network-files"
          accept=".zip,.json,.bin"
          multiple
          onFiles={(files) => void attempt(() => openNetwork(files))}
        >
          {train.openNetwork}
        </FileButton>
        <span class="hint">{train.networkHelp(<code>model.json</code>, <code>weights.bin</code>)}</span>
      </p>
    </section>
  );
}

async function openNetwork(files: readonly File[]): Promise<Done> {
  const network = await readNetworkFiles(files);
  readInstead(network);
  return { say: () => texts().train.opened(network.name) };
}
