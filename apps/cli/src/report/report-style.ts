/** The looks of the report, light and dark as the reader's system asks. */
export const reportStyle = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1c1e21; --soft: #5d6470; --line: #d8dce2; --hit: 0, 114, 178; --miss: 213, 94, 0; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171a; --ink: #e6e8eb; --soft: #9aa3af; --line: #343a43; --hit: 86, 180, 233; --miss: 230, 159, 0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
p, dd { color: var(--soft); margin: .2rem 0; } b { color: var(--ink); }
.score { font-size: 2.6rem; font-weight: 700; color: var(--ink); line-height: 1.2; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; } th, td { padding: .25rem .6rem; text-align: right; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); } td:first-child, th:first-child { text-align: left; }
.scroll { overflow-x: auto; }
.confusion td { border: 1px solid var(--line); min-width: 2.6rem; text-align: center; }
.confusion .hit { background: rgba(var(--hit), .22); } .confusion .miss { background: rgba(var(--miss), var(--share)); } .confusion .none { color: var(--line); }
.gallery, .maps { display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; margin: 0; list-style: none; }
.gallery li { width: 8.2rem; border: 1px solid var(--line); border-radius: .4rem; padding: .5rem; font-size: .82rem; line-height: 1.35; }
.gallery img { width: 100%; } img { image-rendering: pixelated; display: block; background: #000; border-radius: .2rem; }
.maps img { width: 3.4rem; height: auto; } .bar { display: flex; gap: .35rem; align-items: center; color: var(--soft); }
.bar i { height: .45rem; background: rgb(var(--miss)); border-radius: .2rem; } .bar.true i { background: rgb(var(--hit)); }
.tag { color: rgb(var(--miss)); } figure { margin: 0; color: var(--ink); } figure svg { max-width: 100%; height: auto; }
`;
