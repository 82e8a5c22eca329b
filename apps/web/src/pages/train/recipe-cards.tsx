import { type Recipe, type RecipeName, recipes } from '@penstroke/recipes';
import type { JSX } from 'preact';
import { deviceSpeed } from '../../client/device-speed.ts';
import { networkSizes, trainingBytes } from '../../client/recipe-sizes.ts';
import { texts } from '../../words/texts.ts';

export interface RecipeCardsProps {
  readonly value: RecipeName;
  readonly onChange: (name: RecipeName) => void;
}

/** The recipes, which give every other value: what each reaches, and what it costs. */
export function RecipeCards({ value, onChange }: RecipeCardsProps): JSX.Element {
  return (
    <fieldset class="recipes">
      <legend class="legend">{texts().train.recipe}</legend>
      {(Object.keys(recipes) as RecipeName[]).map((name) => (
        <label class="recipe" key={name}>
          <input type="radio" name="recipe" value={name} checked={name === value} onChange={() => onChange(name)} />
          <span class="recipe-head">
            <b>{name}</b>
            <span class="recipe-accuracy">{accuracyWords(recipes[name])}</span>
          </span>
          {name === value ? <RecipeFacts name={name} /> : null}
        </label>
      ))}
    </fieldset>
  );
}

function RecipeFacts({ name }: { readonly name: RecipeName }): JSX.Element {
  const speed = deviceSpeed();
  const { expected } = recipes[name] as Recipe;
  const { train, numbers } = texts();
  const seconds = expected?.trainSeconds;
  return (
    <span class="recipe-facts">
      <span class="recipe-about">{train.recipes[name]}</span>
      <span class="recipe-figures">
        <Figure
          name={speed === undefined ? train.timeOnTwoCores : train.timeHere}
          value={seconds === undefined ? train.notTimed : numbers.duration(seconds / (speed ?? 1))}
        />
        <Figure name={train.parameters} value={numbers.count(networkSizes[name].parameters)} id="recipe-parameters" />
        <Figure name={train.memory} value={numbers.megabytes(trainingBytes(recipes[name]))} id="recipe-memory" />
      </span>
    </span>
  );
}

function Figure({
  name,
  value,
  id,
}: {
  readonly name: string;
  readonly value: string | undefined;
  readonly id?: string;
}) {
  return (
    <span class="recipe-figure">
      <span>{name}</span> <b data-testid={id}>{value}</b>
    </span>
  );
}

function accuracyWords({ expected }: Recipe): string {
  return expected ? texts().numbers.percent(expected.testAccuracyMean, 1) : '';
}
