import type { LayerSummary } from '@penstroke/models';
import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import type { NetworkFacts } from '../../worker/messages/reader-messages.ts';

/** Parameters and multiplications of each layer, worked out. */
export function ArithmeticTable({ facts }: { facts: NetworkFacts }): JSX.Element {
  const { look, page, numbers } = texts();
  const { count } = numbers;
  return (
    <>
      <p class="lead">
        {look.costsOf(
          facts.pretrained ? page.pretrained : facts.name,
          count(facts.multiplyAdds),
          count(facts.parameters),
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section class="table-frame" tabIndex={0} aria-label={look.layersScrollable}>
        <table class="arithmetic">
          <thead>
            <tr>
              <th scope="col">{look.layer}</th>
              <th scope="col">{look.output}</th>
              <th scope="col">{look.parameters}</th>
              <th scope="col">{look.multiplications}</th>
            </tr>
          </thead>
          <tbody>
            {facts.layers
              .filter(({ type }) => type !== 'InputLayer')
              .map((layer) => (
                <tr key={layer.name}>
                  <th scope="row">
                    {layer.name} <span>{layer.type}</span>
                  </th>
                  <td>{layer.outputShape.slice(1).join(' x ')}</td>
                  <td>
                    <Sum words={parameterWords(layer)} value={layer.parameters} />
                  </td>
                  <td>
                    <Sum words={multiplicationWords(layer)} value={layer.multiplyAdds} />
                  </td>
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{look.all}</th>
              <td />
              <td>
                <b>{count(facts.parameters)}</b>
              </td>
              <td>
                <b>{count(facts.multiplyAdds)}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  );
}

function Sum({ words, value }: { words: string | undefined; value: number }): JSX.Element {
  if (value === 0) return <span class="nothing">–</span>;
  return (
    <>
      {words ? <span class="sum">{words} = </span> : null}
      <b>{texts().numbers.count(value)}</b>
    </>
  );
}

/** (3x3x1 + 1) x 12 */
function parameterWords({ kernelShape, hasBias, outputShape }: LayerSummary): string | undefined {
  if (!kernelShape) return undefined;
  const inputs = kernelShape.slice(0, -1).join('·');
  const outputs = outputShape.at(-1);
  return hasBias ? `(${inputs} + 1) · ${outputs}` : `${inputs} · ${outputs}`;
}

/** 3x3x1x12 at 28x28 places */
function multiplicationWords({ kernelShape, outputShape }: LayerSummary): string | undefined {
  if (!kernelShape) return undefined;
  const places = outputShape.slice(1, -1);
  const each = kernelShape.join('·');
  return places.length === 0 ? each : `${each} · ${places.join('·')}`;
}
