import type { Recipe } from '@penstroke/recipes';
import { ADAM_LEARNING_RATE } from '@penstroke/trainer';
import { optimizerPresets } from './presets/optimizer-presets.ts';
import { schedulePresets } from './presets/schedule-presets.ts';
import type { RunSettings } from './run-settings.ts';
import { SettingsError } from './settings-error.ts';

/**
 * The update rule and the schedule with other values. Another rule starts from its preset, because no value of the
 * recipe's rule is right for it. The learning rate, given or that of the preset, is also the peak of a one-cycle schedule.
 *
 * @throws SettingsError for a momentum that the rule does not have
 */
export function changeOptimizer(
  { optimizer, schedule }: Pick<Recipe, 'optimizer' | 'schedule'>,
  settings: RunSettings,
): Pick<Recipe, 'optimizer' | 'schedule'> {
  const { optimizer: kind = optimizer.kind, momentum, weightDecay } = settings;
  const preset = kind === optimizer.kind ? undefined : optimizerPresets[kind].spec;
  const learningRate = settings.learningRate ?? preset?.learningRate;
  const changed = {
    ...(preset ?? optimizer),
    ...(learningRate !== undefined && { learningRate }),
    ...(weightDecay !== undefined && { weightDecay }),
  };
  if (momentum !== undefined && changed.kind !== 'sgd') {
    throw new SettingsError('momentum', `--momentum: ${kind} takes none; leave it out, or add --optimizer sgd`);
  }
  return {
    optimizer: changed.kind === 'sgd' && momentum !== undefined ? { ...changed, momentum } : changed,
    schedule: changeSchedule(schedule, settings.schedule, { learningRate, usual: changed.learningRate }),
  };
}

function changeSchedule(
  current: Recipe['schedule'],
  kind: Recipe['schedule']['kind'] = current.kind,
  { learningRate, usual = ADAM_LEARNING_RATE }: { learningRate: number | undefined; usual: number | undefined },
): Recipe['schedule'] {
  if (kind !== current.kind) return schedulePresets[kind].spec(usual);
  if (current.kind !== 'one-cycle' || learningRate === undefined) return current;
  return { ...current, maximum: learningRate };
}
