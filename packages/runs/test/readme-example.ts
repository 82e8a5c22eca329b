import { duration, parseSetting, percent, resolveRun, settingHelp, wilsonInterval } from '@penstroke/runs';

// A configuration file, then what a person typed: the later source wins, the recipe gives the rest.
const { recipe, seed } = resolveRun({ recipe: 'fast', batchSize: 128 }, { epochs: parseSetting('epochs', '2') });
console.log(recipe.model.name, recipe.batchSize, recipe.length, seed);
console.log(settingHelp('epochs'));

const [low, high] = wilsonInterval(9908, 10_000);
console.log(`${percent(0.9908)} (${percent(low)} to ${percent(high)}) in ${duration(9.2)}`);
