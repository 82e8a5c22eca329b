import { type Recipe, type RecipeName, recipes } from '@penstroke/recipes';
import { count, duration, megabytes, percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { deviceSpeed } from '../../client/device-speed.ts';
import { networkSizes, trainingBytes } from '../../client/recipe-sizes.ts';

export interface RecipeCardsProps {
  readonly value: RecipeName;
  readonly onChange: (name: RecipeName) => void;
}

/** The recipes, which give every other value: what each reaches, and what it costs. */
export function RecipeCards({ value, onChange }: RecipeCardsProps): JSX.Element {
  return (
    <fieldset class="recipes">
      <legend class="legend">Recipe</legend>
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
  const { description, expected } = recipes[name] as Recipe;
  const seconds = expected?.trainSeconds;
  return (
    <span class="recipe-facts">
      <span class="recipe-about">{`${description[0]!.toUpperCase()}${description.slice(1)}.`}</span>
      <span class="recipe-figures">
        <Figure
          name={speed === undefined ? 'Time, on two cores' : 'Time here, about'}
          value={seconds === undefined ? 'not timed' : duration(seconds / (speed ?? 1))}
        />
        <Figure name="Parameters" value={count(networkSizes[name].parameters)} id="recipe-parameters" />
        <Figure name="Memory, about" value={megabytes(trainingBytes(recipes[name]))} id="recipe-memory" />
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
  return expected ? percent(expected.testAccuracyMean, 1) : '';
}
