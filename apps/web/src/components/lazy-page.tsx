import { messageOf } from '@penstroke/errors';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { texts } from '../words/texts.ts';
import { Notice } from './notice.tsx';

type Part<Props> = (props: Props) => JSX.Element;

/** A page, or a part of one, whose script is fetched when it is first shown. */
export function lazyPage<Props extends object>(load: () => Promise<Part<Props>>): Part<Props> {
  let loaded: Part<Props> | undefined;
  return function LazyPage(props) {
    const [shown, show] = useState(loaded !== undefined);
    const [problem, setProblem] = useState<string>();
    useEffect(() => {
      if (loaded) return;
      load().then(
        (page) => {
          loaded = page;
          show(true);
        },
        (error: unknown) => setProblem(messageOf(error)),
      );
    }, []);
    if (problem) return <Notice problem>{texts().page.partFails(problem)}</Notice>;
    if (!shown || !loaded) return <p class="hint">{texts().page.loading}</p>;
    const View = loaded;
    return <View {...props} />;
  };
}
