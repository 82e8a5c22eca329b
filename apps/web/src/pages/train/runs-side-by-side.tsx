import type { TrainEvent } from '@penstroke/trainer';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { curvesOf } from '../../client/curve-series.ts';
import { differingSettings } from '../../client/differing-settings.ts';
import type { Series } from '../../components/chart-axis.ts';
import { LineChart } from '../../components/line-chart.tsx';
import { Notice } from '../../components/notice.tsx';
import { nameOfRun } from '../../storage/name-of-run.ts';
import { loadEvents, type StoredRun } from '../../storage/run-storage.ts';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';

const COLOURS = ['ink', 'accent'] as const;

type Key = 'loss' | 'accuracy';

/** Two runs: their curves laid over each other, and the settings that differ. */
export function RunsSideBySide({ runs }: { readonly runs: readonly StoredRun[] }): JSX.Element | null {
  const { train, numbers } = texts();
  const [events, setEvents] = useState<readonly (readonly TrainEvent[])[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const [one, other] = runs;
  const told = runs.map(({ id, step }) => `${id} ${step}`).join(' ');

  useEffect(() => {
    void told;
    let current = true;
    Promise.all(runs.map(({ id }) => loadEvents(id))).then(
      (loaded) => current && setEvents(loaded),
      (error: unknown) => current && setProblem(error),
    );
    return () => {
      current = false;
    };
  }, [told]);

  if (!one) return null;
  if (!other) return <p class="hint">{train.chooseSecond}</p>;
  if (problem) return <Notice problem>{train.runsUnreadable(saidOf(problem))}</Notice>;
  if (events.length < 2) return null;
  const differences = differingSettings(one.plan, other.plan);
  const names = namesOf(one, other);
  const maxX = Math.max(one.steps, other.steps);
  return (
    <section class="side-by-side" aria-label={train.sideBySide}>
      <div class="charts">
        <LineChart
          title={train.loss}
          series={seriesOf(events, names, 'loss')}
          maxX={maxX}
          scale="log"
          format={numbers.precise}
        />
        <LineChart
          title={train.accuracy}
          series={seriesOf(events, names, 'accuracy')}
          maxX={maxX}
          scale="share"
          format={(y) => numbers.percent(y)}
        />
      </div>
      {differences.length === 0 ? (
        <p class="hint">{train.sameSettings}</p>
      ) : (
        <table class="differences">
          <thead>
            <tr>
              <th scope="col">{train.whatDiffers}</th>
              {names.map((name, at) => (
                <th scope="col" key={name} class={`chart-${COLOURS[at]}`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{values[0]}</td>
                <td>{values[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What each is called, told apart by a letter where both are called the same. */
function namesOf(one: StoredRun, other: StoredRun): [string, string] {
  const [a, b] = [one, other].map(nameOfRun) as [string, string];
  return a === b ? [`A: ${a}`, `B: ${b}`] : [a, b];
}

function seriesOf(events: readonly (readonly TrainEvent[])[], names: readonly string[], key: Key): Series[] {
  return events.map((told, at) => {
    const steps = told.filter((event) => event.event === 'step');
    const { smoothed } = curvesOf(steps, [], key);
    return { name: names[at]!, points: smoothed, look: 'line', colour: COLOURS[at]! };
  });
}
