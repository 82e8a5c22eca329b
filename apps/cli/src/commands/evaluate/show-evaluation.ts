import { count, counted, percent, wilsonInterval } from '@penstroke/runs';
import type { Evaluation } from '../../report/evaluation.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { scoreLine } from '../../terminal/score-line.ts';
import { result, resultJson, table } from '../../terminal/show.ts';

/** How an evaluation is shown. */
export interface ShowEvaluationOptions {
  readonly json: boolean;
  readonly tta: 'shift' | undefined;
  /** The report's path, if one was written. */
  readonly report: string | undefined;
}

/** Shows the score of runs by class and as a whole, or as one line of JSON. */
export function showEvaluation(content: Evaluation, io: CliIo, options: ShowEvaluationOptions): void {
  if (options.json) showJson(content, io, options);
  else showTable(content, io);
}

function showJson(content: Evaluation, io: CliIo, { tta, report }: ShowEvaluationOptions): void {
  const { runs, on, scored, undisputed } = content;
  const { accuracy, errors, loss, confusion, perClass } = scored;
  resultJson(io, {
    accuracy,
    errors,
    count: scored.count,
    loss,
    interval: wilsonInterval(scored.count - errors, scored.count),
    ...(undisputed && { undisputed }),
    confusion,
    perClass,
    on,
    runs: runs.map(({ name }) => name),
    ...(tta && { tta }),
    ...(report !== undefined && { report }),
  });
}

function showTable({ on, images, scored, disputed, undisputed }: Evaluation, io: CliIo): void {
  const rows = scored.perClass.map(({ label, precision, recall, count: examples }) => [
    images.classNames[label]!,
    percent(precision),
    percent(recall),
    count(examples),
  ]);
  result(io, table([['class', 'precision', 'recall', on], ...rows], [1, 2, 3]));
  result(io, scoreLine(on, scored));
  if (!undisputed) return;
  const { accuracy, errors, count: examples } = undisputed;
  const without = `without the ${counted(disputed.length, 'disputed label')}`;
  result(io, `${without} ${percent(accuracy)}  ${counted(errors, 'error')} of ${count(examples)}`);
}
