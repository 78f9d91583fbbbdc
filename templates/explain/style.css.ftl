<#ftl output_format="CSS">
:root {
  color-scheme: light dark;
  --ink: #1a2027; --muted: #55606c; --page: #ffffff; --panel: #f3f5f7; --rule: #d3d9df; --accent: #12406a; --hit: #ffe08a;
  --trigger: #a3261b; --dropped: #6b7682; --loss: #93206f; --saying: #0b6170; --quotation: #55606c; --time: #7a4b00; --number: #6d3f9c;
  --person: #0b6170; --organisation: #1d4fa0; --group: #1d4fa0; --state: #12406a; --place: #1c6632; --unnamed: #55606c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ec; --muted: #a9b3bd; --page: #14181d; --panel: #1e242b; --rule: #36404a; --accent: #8fc1ee; --hit: #5a4a12;
    --trigger: #ff9d8f; --dropped: #98a3ae; --loss: #f29ad6; --saying: #7fd3e0; --quotation: #a9b3bd; --time: #e8b866; --number: #cbaaf0;
    --person: #7fd3e0; --organisation: #9dbdf7; --group: #9dbdf7; --state: #8fc1ee; --place: #8ed6a3; --unnamed: #a9b3bd;
  }
}
* { box-sizing: border-box; }
html { text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 'Noto Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: .84em/1.5 ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; color: var(--muted); }
.detail { color: var(--muted); font-size: .86em; }
.warn { color: var(--trigger); font-weight: 700; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.surface { font-family: 'Noto Serif', 'Noto Naskh Arabic', Charter, Cambria, Georgia, serif; }
.surface::before { content: "«"; color: var(--muted); } .surface::after { content: "»"; color: var(--muted); }

header { padding: 1.1rem clamp(1rem, 3vw, 2rem) .9rem; border-top: 4px solid var(--accent); border-bottom: 1px solid var(--rule); }
h1 { font-size: 1.35rem; line-height: 1.3; }
header p { color: var(--muted); }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem .5rem; margin-top: .7rem; }
nav a { display: block; padding: .15rem .7rem; border: 1px solid var(--rule); border-radius: 1rem; text-decoration: none; font-size: .9rem; }
nav a:hover { border-color: var(--accent); }
h2 { font-size: .95rem; color: var(--accent); margin-bottom: .8rem; }

.desk { display: grid; grid-template-columns: minmax(0, 1fr); }
main, aside { padding: 1.1rem clamp(1rem, 3vw, 2rem) 2rem; }
aside { background: var(--panel); }
@media screen and (min-width: 64rem) {
  body { height: 100vh; display: grid; grid-template-rows: auto minmax(0, 1fr); }
  .desk { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); min-height: 0; }
  main, aside { overflow-y: auto; scroll-padding-top: 1rem; position: relative; }
  main:focus-visible, aside:focus-visible { outline-offset: -2px; }
}

.sentence + .sentence { margin-top: .55rem; }
.sentence.opens { border-top: 1px solid var(--rule); padding-top: .8rem; margin-top: .9rem; }
.sentence:target .words { background: var(--panel); }
.words { font: 1.08rem/2.15 'Noto Serif', Charter, Cambria, Georgia, serif; }
.words[dir="rtl"] { font: 1.3rem/2.3 'Noto Naskh Arabic', 'Geeza Pro', 'Sakkal Majalla', 'Traditional Arabic', serif; }
.words > span { border-radius: 2px; }
.anchor { scroll-margin-top: 3rem; }
mark { background: color-mix(in srgb, var(--kind) 12%, transparent); color: inherit; border-bottom: 2px solid var(--kind); padding-bottom: .05em; border-radius: 2px 2px 0 0; }
mark sup { font: 600 .6rem/1 'Noto Sans', system-ui, sans-serif; color: var(--kind); margin-inline: .15em .1em; vertical-align: .75em; unicode-bidi: isolate; white-space: nowrap; }
mark.trigger { font-weight: 700; }
mark.dropped { border-bottom-style: dotted; background: none; } mark.dropped > sup { text-decoration: line-through; }
mark.quotation { background: none; border-bottom-style: dashed; border-bottom-width: 1px; }
mark.number, mark.unnamed { background: none; border-bottom-width: 1px; }
<#list ["trigger", "dropped", "loss", "saying", "quotation", "time", "number", "person", "organisation", "group", "state", "place", "unnamed"] as kind>
.${kind} { --kind: var(--${kind}); }
</#list>

summary { cursor: pointer; color: var(--muted); font-size: .8rem; width: fit-content; padding-block: .15rem; }
.notes { padding-block: .3rem .5rem; font-size: .9rem; }
.notes li { display: grid; grid-template-columns: 6.6rem minmax(0, 1fr); padding-block: .2rem; border-bottom: 1px solid var(--rule); }
.kind { line-height: 1.8; color: var(--kind); font-weight: 700; font-size: .84em; }

.card { background: var(--page); border: 1px solid var(--rule); border-radius: 6px; padding: .8rem 1rem; margin-bottom: 1rem; display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; }
.card:target { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
h3 { font-size: 1.1rem; } h3 a { text-decoration: none; color: var(--ink); } h3 a:hover { text-decoration: underline; }
.confidence { grid-column: 2; grid-row: 1 / 3; text-align: end; font-weight: 700; font-variant-numeric: tabular-nums; font-size: 1.1rem; }
.confidence meter { display: block; width: 4.5rem; height: .6rem; }
.what { grid-column: 1; font-size: .86rem; color: var(--muted); display: flex; flex-wrap: wrap; gap: 0 .9rem; }
.card dl { grid-column: 1 / -1; margin-top: .5rem; font-size: .92rem; }
.row { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .6rem; padding-block: .28rem; border-top: 1px solid var(--rule); }
.row dt { color: var(--muted); font-size: .92em; }
.row:has(dt.again) { border-top-color: transparent; padding-top: 0; } dt.again { opacity: 0; }
.long .surface { display: block; }
.signs { display: flex; flex-wrap: wrap; gap: 0 .9rem; font-variant-numeric: tabular-nums; }
.signs li { white-space: nowrap; color: var(--muted); } .signs b { color: var(--ink); font-weight: 600; }
.dropped li { padding-block: .4rem; border-top: 1px solid var(--rule); font-size: .92rem; }
@media (max-width: 30rem) {
  .row { grid-template-columns: minmax(0, 1fr); gap: 0; } dt.again { display: none; }
}
@media print { aside { break-before: page; } .card { break-inside: avoid; } }
