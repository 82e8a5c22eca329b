import type { ImageSet } from '@penstroke/dataset';
import { count, counted, findMisread, type PartialScore, percent, wilsonInterval } from '@penstroke/runs';
import type { TrainEvent } from '@penstroke/trainer';
import type { OpenRun } from '../node/open-run.ts';
import { escapeXml } from '../pictures/escape-xml.ts';
import { pngDataUri } from '../pictures/png-data-uri.ts';
import { shownPixels, shownSize } from '../pictures/shown-image.ts';
import { drawCurves } from './curve-chart.ts';
import type { Evaluation } from './evaluation.ts';
import { drawFirstLayer } from './layer-pictures.ts';
import { reportStyle } from './report-style.ts';

/** What a report tells. */
export interface ReportContent extends Evaluation {
  /** The events of each run. */
  readonly metrics: readonly (readonly TrainEvent[])[];
}

/** Misread images shown, the surest first. */
const MAX_GALLERY = 200;
/** Classes shown of a misread image. */
const TOP_CLASSES = 3;

/**
 * Builds the evaluation report.
 *
 * @returns one HTML page that needs nothing else: no script, no network, light and dark
 */
export async function buildReport(content: ReportContent): Promise<string> {
  const { runs, on, datasetName } = content;
  const title = `${runs.map(({ record }) => record.recipe.name).join(' + ')} on ${datasetName} ${on}`;
  const sections = [
    headline(content, title),
    classes(content),
    confusion(content),
    await gallery(content),
    curves(content),
    await firstLayer(content),
  ];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${reportStyle}</style>
<main>
${sections.filter((section) => section !== '').join('\n')}
</main>
</html>
`;
}

function headline({ runs, tta, scored, disputed, undisputed }: ReportContent, title: string): string {
  const how = [
    runs.length > 1 ? `the averaged probabilities of ${runs.length} networks` : '',
    tta ? 'averaged over the image and four one-pixel shifts' : '',
  ].filter((text) => text !== '');
  const rows = runs.map(({ name, record }) => {
    const { recipe, seed, backend } = record;
    return `<tr><td>${escapeXml(name)}<td>${escapeXml(recipe.name)}<td>${escapeXml(recipe.model.name)}<td>${escapeXml(String(seed))}<td>${escapeXml(backend.name)}</tr>`;
  });
  return `<h1>${escapeXml(title)}</h1>
<p class="score">${percent(scored.accuracy)}</p>
<p><b>${counted(scored.errors, 'error')}</b> of ${counted(scored.count, 'image')}, ${interval(scored)}${how.length > 0 ? `; ${how.join(', ')}` : ''}.</p>
${undisputed ? `<p>Without the ${counted(disputed.length, 'image')} whose labels most people dispute (<a href="https://arxiv.org/abs/2103.14749">arXiv 2103.14749</a>): <b>${percent(undisputed.accuracy)}</b>, ${counted(undisputed.errors, 'error')} of ${count(undisputed.count)}, ${interval(undisputed)}.</p>` : ''}
<div class="scroll"><table><tr><th>run<th>recipe<th>network<th>seed<th>backend</tr>${rows.join('')}</table></div>`;
}

function interval({ errors, count: examples }: PartialScore): string {
  const [low, high] = wilsonInterval(examples - errors, examples);
  return `95 % interval ${percent(low)} to ${percent(high)} (Wilson)`;
}

function classes({ scored, images }: ReportContent): string {
  const rows = scored.perClass.map(
    ({ label, precision, recall, count: examples }) =>
      `<tr><td>${className(images, label)}<td>${percent(precision)}<td>${percent(recall)}<td>${count(examples)}</tr>`,
  );
  return `<h2>Classes</h2><div class="scroll"><table><tr><th>class<th>precision<th>recall<th>images</tr>${rows.join('')}</table></div>`;
}

function confusion({ scored, images }: ReportContent): string {
  const worst = Math.max(1, ...scored.confusion.flatMap((row, label) => row.filter((_, read) => read !== label)));
  const head = images.classNames.map((_, read) => `<th>${className(images, read)}`).join('');
  const rows = scored.confusion.map((row, label) => {
    const cells = row.map((value, read) => {
      if (value === 0) return '<td class="none">0';
      if (read === label) return `<td class="hit">${count(value)}`;
      return `<td class="miss" style="--share: ${(0.15 + (0.6 * value) / worst).toFixed(2)}">${count(value)}`;
    });
    return `<tr><th>${className(images, label)}${cells.join('')}</tr>`;
  });
  return `<h2>Confusion</h2><p>Rows: the label. Columns: what was read.</p><div class="scroll"><table class="confusion"><tr><th>${head}</tr>${rows.join('')}</table></div>`;
}

async function gallery({ scored, images, probabilities, disputed }: ReportContent): Promise<string> {
  const classCount = images.classNames.length;
  const { predictions } = scored;
  const misread = findMisread({ predictions, labels: images.labels, probabilities, limit: MAX_GALLERY });
  const items = await Promise.all(
    misread.map(async ({ index, label }) => {
      const row = probabilities.subarray(index * classCount, (index + 1) * classCount);
      const picture = await pngDataUri(shownPixels(images, index), shownSize(images));
      const bars = [...row.keys()]
        .sort((a, b) => row[b]! - row[a]!)
        .filter((read, rank) => rank < TOP_CLASSES || read === label)
        .map(
          (read) =>
            `<div class="bar${read === label ? ' true' : ''}"><span>${className(images, read)}</span><i style="width: ${(4 * row[read]!).toFixed(2)}rem"></i>${percent(row[read]!, 1)}</div>`,
        );
      const tag = disputed.includes(index) ? '<div class="tag">label disputed</div>' : '';
      return `<li><img alt="image ${index}" src="${picture}"><div>${index}: is <b>${className(images, label)}</b></div>${bars.join('')}${tag}</li>`;
    }),
  );
  if (items.length === 0) return '';
  const shown = scored.errors > items.length ? `, the ${items.length} surest of ${count(scored.errors)}` : '';
  return `<h2>Misread images</h2><p>By certainty of the wrong answer${shown}. Blue: the label's probability.</p><ul class="gallery">${items.join('')}</ul>`;
}

function curves({ runs, metrics }: ReportContent): string {
  const figures = runs
    .map(({ name }, index) => ({ name, events: metrics[index]! }))
    .filter(({ events }) => events.length > 0)
    .map(({ name, events }) => `<figure>${drawCurves(events, { title: name, ink: 'currentColor' })}</figure>`);
  return figures.length === 0 ? '' : `<h2>Learning curves</h2>${figures.join('')}`;
}

async function firstLayer({ runs, images }: ReportContent): Promise<string> {
  const [{ model, record }] = runs as [OpenRun];
  const pictures = await drawFirstLayer(model, { images, index: 0, normalization: record.normalization });
  if (pictures === undefined) return '';
  const list = (uris: readonly string[], what: string): string =>
    `<ul class="maps">${uris.map((uri, index) => `<li><img alt="${what} ${index}" src="${uri}"></li>`).join('')}</ul>`;
  const label = className(images, images.labels[0]!);
  return `<h2>First layer: what it looks for</h2><p>Filters of ${escapeXml(pictures.layer)}: white positive, black negative weights.</p>${list(pictures.filters, 'filter')}
<h2>First layer: what it finds</h2><p>The answer of each filter to image 0, labelled ${label}.</p>${list(pictures.featureMaps, 'feature map')}`;
}

function className(images: ImageSet, label: number): string {
  return escapeXml(images.classNames[label]!);
}
