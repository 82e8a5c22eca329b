import { messageOf } from '@penstroke/errors';

/** Why something failed, in one line: the first of the message. Libraries explain themselves over several. */
export function reasonOf(thrown: unknown): string {
  return messageOf(thrown).split('\n', 1)[0]!;
}
