import type { Plugin } from 'vite';

/** Of the picture that `scripts/screenshots.mjs` takes. */
const PICTURE = 'open-graph.jpg';
const [WIDTH, HEIGHT] = [1200, 630];

/**
 * What a link to the page shows where people share it. Most readers of it want an absolute address, which only the host knows:
 * build with `PENSTROKE_PAGE_URL=https://host/path/`. Without it the address is relative, which some of them resolve.
 */
export function openGraph(pageUrl: string | undefined = process.env.PENSTROKE_PAGE_URL): Plugin {
  const image = pageUrl === undefined ? `./${PICTURE}` : new URL(PICTURE, pageUrl).href;
  const content = {
    'og:type': 'website',
    'og:title': 'Penstroke',
    'og:description': 'Write a digit and see it read. Or train the network yourself, in the page, in half a minute.',
    ...(pageUrl === undefined ? {} : { 'og:url': pageUrl }),
    'og:image': image,
    'og:image:width': String(WIDTH),
    'og:image:height': String(HEIGHT),
    'og:image:alt': 'The page reads 2026, with the path of a digit through the network',
  };
  return {
    name: 'penstroke:open-graph',
    apply: 'build',
    transformIndexHtml() {
      return [
        ...Object.entries(content).map(([property, value]) => ({ tag: 'meta', attrs: { property, content: value } })),
        { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
      ];
    },
  };
}
