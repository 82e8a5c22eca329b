/**
 * One run: data, model and trainer, wired by the recipe as in the command line. A pause ends the trainer's loop with a
 * checkpoint of the very update; resuming starts it again from there, which is bit-identical to never having stopped. So a
 * pause and a reload of the page are the same thing.
 */
import { messageOf } from '@penstroke/errors';
import { createRun, fitValidation, type PreparedRun } from '@penstroke/recipes';
import { fittedValidation } from '@penstroke/runs';
import {
  type Checkpoint,
  decodeCheckpoint,
  encodeCheckpoint,
  runSteps,
  type TrainEvent,
  type TrainOptions,
  train,
} from '@penstroke/trainer';
import type { RunPlan } from '../../storage/run-plan.ts';
import {
  loadCheckpoint,
  type StoredRun,
  storeCheckpoint,
  storeFiles,
  storeNetwork,
} from '../../storage/run-storage.ts';
import type { Told } from '../../words/texts.ts';
import type { ChosenBackendFacts } from '../messages/backend-facts.ts';
import type { TrainingReply } from '../messages/training-messages.ts';
import { saveNetworkModel } from '../network-model.ts';
import { findErrors } from './find-errors.ts';
import { loadRunData, type RunData } from './load-run-data.ts';
import { ManyClassesError } from './many-classes-error.ts';
import { createPanel, type Panel } from './panel.ts';
import { createPlane, type Plane } from './plane.ts';

/** Points of a curve, about. */
const CURVE_POINTS = 300;
const MAX_DISPLAY_STEP = 50;
/** Updates between checkpoints; large networks make large ones. */
const CHECKPOINT_STEPS = 50;
const LARGE_CHECKPOINT_STEPS = 250;
const LARGE_PARAMETERS = 1_000_000;
/** Between readings of the panel. */
const PANEL_EVERY_MS = 400;
/** More classes are asked about first: they are as likely another column of the person's table. */
const MAX_PLAIN_CLASSES = 100;
/** Validation digits that are looked at one by one during training; scoring all again would take long. */
const LIVE_ERRORS_COUNT = 2000;

/** What a session is opened with. */
export interface OpenOptions {
  readonly plan: RunPlan;
  readonly resume: boolean;
  readonly files?: readonly File[];
  readonly report: ChosenBackendFacts;
  post(reply: TrainingReply): void;
}

export class TrainingSession {
  readonly #options: OpenOptions;
  readonly #data: RunData;
  readonly #run: PreparedRun;
  readonly #trainOptions: TrainOptions;
  readonly #steps: number;
  #checkpoint: Checkpoint | undefined;
  #events: TrainEvent[];
  #accuracy: number | undefined;
  #abort = new AbortController();
  #running = false;
  readonly #panel: Panel;
  readonly #plane: Plane | undefined;
  #watched: Uint8Array | undefined;
  #nextPanelAt = 0;

  private constructor(
    options: OpenOptions,
    data: RunData,
    run: PreparedRun,
    from: { checkpoint: Checkpoint; events: readonly TrainEvent[] } | undefined,
  ) {
    this.#options = options;
    this.#data = data;
    this.#run = run;
    this.#panel = createPanel(run.model, run.normalization, data.test);
    this.#plane = createPlane(run.model, run.normalization, data.test);
    const { trainOptions } = run;
    this.#steps = runSteps(trainOptions.length, trainOptions.data);
    const large = run.model.countParams() > LARGE_PARAMETERS;
    const displayStep = Math.min(MAX_DISPLAY_STEP, Math.max(1, Math.floor(this.#steps / CURVE_POINTS)));
    this.#trainOptions = {
      ...trainOptions,
      displayStep,
      checkpoint: {
        every: { steps: large ? LARGE_CHECKPOINT_STEPS : CHECKPOINT_STEPS },
        save: (checkpoint) => this.#save(checkpoint),
      },
    };
    this.#checkpoint = from?.checkpoint;
    this.#events = [...(from?.events ?? [])];
  }

  /** Loads data and, to resume, the stored checkpoint; builds the model. @throws Error with the remedy */
  static async open(options: OpenOptions): Promise<TrainingSession> {
    const { resume, files, post } = options;
    post({ kind: 'progress', what: 'digits' });
    const data = await loadRunData(options.plan, files, (progress) =>
      post({ kind: 'progress', what: 'digits', ...progress }),
    );
    // A run that is resumed stays as it was.
    const plan = resume ? options.plan : fitPlan(options.plan, data);
    const classes = data.train.classNames.length;
    if (classes > MAX_PLAIN_CLASSES && !plan.manyClasses) throw new ManyClassesError(classes);
    if (files && files.length > 0) {
      await storeFiles(plan.id, files).catch((error: unknown) =>
        post({ kind: 'not-stored', told: storageTold(error) }),
      );
    }
    post({ kind: 'progress', what: 'network' });
    const stored = resume ? await loadCheckpoint(plan.id) : undefined;
    const from = stored && { checkpoint: decodeCheckpoint(stored.bytes), events: stored.events };
    if (data.files) {
      const fitted = plan !== options.plan && plan;
      const notes = fitted
        ? [...data.notes, fittedValidation(options.plan.recipe, fitted.recipe, data.train.count)]
        : data.notes;
      post({ kind: 'data', files: data.files, notes, ...(fitted && { plan: fitted }) });
    }
    const run = createRun({ recipe: plan.recipe, imageSets: data, seed: plan.seed });
    return new TrainingSession({ ...options, plan }, data, run, from);
  }

  /** Trains to the end or to the next pause. */
  async run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#abort = new AbortController();
    const { post } = this.#options;
    const { signal } = this.#abort;
    const resume = this.#checkpoint && { resume: this.#checkpoint };
    let interrupted = false;
    try {
      for await (const event of train({ ...this.#trainOptions, ...resume, signal })) {
        // A resumed run's own start says nothing new.
        if (event.event !== 'run-start' || this.#events.length === 0) this.#tell(event);
        if (event.event === 'step') await this.#showPanel(event.step);
        if (event.event === 'evaluation') await this.#showErrors(event.on, event.step);
        if (event.event === 'run-end') interrupted = event.interrupted;
      }
    } finally {
      this.#running = false;
    }
    if (interrupted) post({ kind: 'paused' });
    else await this.#finish();
  }

  pause(): void {
    this.#abort.abort();
  }

  /** From now on the plane has this digit too, or none. */
  watch(pixels: Uint8Array | undefined): void {
    this.#watched = pixels;
  }

  async #showPlane(step: number): Promise<void> {
    const report = await this.#plane?.project(step, this.#watched);
    if (report) this.#options.post({ kind: 'plane', report });
  }

  #tell(event: TrainEvent): void {
    if (event.event === 'run-end' && event.interrupted) return;
    if (event.event === 'evaluation') this.#accuracy = event.accuracy;
    if (event.event !== 'checkpoint') this.#events.push(event);
    this.#options.post({ kind: 'event', event });
  }

  /** The same few digits as they are read now; seldom enough to cost nothing, often enough to watch. */
  async #showPanel(step: number): Promise<void> {
    if (performance.now() < this.#nextPanelAt) return;
    this.#options.post({ kind: 'panel', report: await this.#panel.read(step) });
    await this.#showPlane(step);
    this.#nextPanelAt = performance.now() + PANEL_EVERY_MS;
  }

  /** The confusion of the present weights, and the weights themselves, so that they read what is drawn. */
  async #showErrors(on: 'validation' | 'test', step: number): Promise<void> {
    const { post } = this.#options;
    const source = on === 'test' ? this.#trainOptions.test : this.#trainOptions.validation;
    if (source === undefined) return;
    // The validation images are the first of the training files.
    const set = on === 'test' ? this.#data.test : this.#data.train;
    const count = on === 'test' ? source.exampleCount : LIVE_ERRORS_COUNT;
    post({ kind: 'errors', report: await findErrors({ model: this.#run.model, source, set, on, step, count }) });
    if (on === 'validation') post({ kind: 'network', network: await this.#network(), final: false });
  }

  #network(): ReturnType<typeof saveNetworkModel> {
    const { recipe, seed } = this.#options.plan;
    return saveNetworkModel(this.#run.model, {
      name: `${recipe.name}, seed ${seed}`,
      normalization: this.#run.normalization,
      classNames: this.#data.train.classNames,
      ink: this.#run.ink,
    });
  }

  async #finish(): Promise<void> {
    const { post } = this.#options;
    post({ kind: 'panel', report: await this.#panel.read(this.#steps) });
    await this.#showPlane(this.#steps);
    const network = await this.#network();
    post({ kind: 'network', network, final: true });
    await storeNetwork(this.#row('finished', this.#steps), network, this.#events).catch((error: unknown) =>
      post({ kind: 'not-stored', told: storageTold(error) }),
    );
    this.#run.dispose();
    post({ kind: 'finished' });
  }

  #row(state: StoredRun['state'], step: number): StoredRun {
    const { plan, report } = this.#options;
    const accuracy = this.#accuracy;
    const { files } = this.#data;
    return {
      ...{ id: plan.id, plan, state, step, steps: this.#steps, updatedAt: Date.now(), backend: report },
      ...(accuracy !== undefined && { accuracy }),
      ...(files && { files }),
    };
  }

  async #save(checkpoint: Checkpoint): Promise<void> {
    this.#checkpoint = checkpoint;
    const { post, plan } = this.#options;
    const { step } = checkpoint;
    const events = this.#events.filter((event) => !('step' in event) || event.step <= step);
    try {
      const bytes = encodeCheckpoint(checkpoint);
      await storeCheckpoint(this.#row('unfinished', step), { id: plan.id, step, bytes, events });
      post({ kind: 'stored', step });
    } catch (error) {
      // Training continues; the checkpoint before stays.
      post({ kind: 'not-stored', told: storageTold(error) });
    }
  }
}

/** The plan with no more validation images than suit the set; the same plan where its recipe's number does. */
function fitPlan(plan: RunPlan, { train }: RunData): RunPlan {
  const recipe = fitValidation(plan.recipe, train.count);
  return recipe === plan.recipe ? plan : { ...plan, recipe };
}

function storageTold(error: unknown): Told {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return ['storageFull'];
  return ['notStored', messageOf(error)];
}
