import { pretrainedModel } from '@penstroke/recognizer';

/** The network that comes with the page, in this process, and what its logits are divided by. */
export async function pretrained() {
  const model = await pretrainedModel();
  const { temperature } = (model.getUserDefinedMetadata() as { penstroke: { temperature: number } }).penstroke;
  return { model, temperature };
}
