<#ftl output_format="CSS">
<#macro variables c><#list c as name, colour>--${name}: ${colour}; </#list></#macro>
:root { color-scheme: light dark; <@variables t/> --text: ${screenFace.text}; --labels: ${screenFace.label}; }
@media (prefers-color-scheme: dark) { :root { <@variables dark/> } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: ${rtl?then("1.2rem/1.75", "1.06rem/1.6")} var(--text); overflow-wrap: anywhere; }
main, .masthead, .colophon { max-width: 46rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
a { color: var(--link); text-underline-offset: .18em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
p, ul, ol, h1, h2, h3, h4, table, blockquote { margin: 0; padding: 0; }
h1, h2, h3, h4 { text-wrap: balance; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; font-weight: normal; padding: 0; }
bdi.number, span.number, .kept, .pair { white-space: nowrap; }
<#if !rtl>bdi.foreign { font-size: 1.1em; }<#else>bdi.foreign { font-size: .88em; }</#if>
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--page); padding: .4rem .8rem; z-index: 3; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.label, .kind, .issue, .facts, .note, .tag, .was, .by, .cite, .theme, .precision, .rows th, .claimant, .figures, .tally, .side, nav { font-family: var(--labels); }
.masthead { padding-top: 1.6rem; }
.masthead::before { content: ""; display: block; border-top: 4px solid var(--accent); margin-bottom: .7rem; }
.masthead table:first-child td { padding-bottom: .1rem; }
.kind { color: var(--accent); font-weight: 700; font-size: .92rem; }
.issue { text-align: end; color: var(--muted); font-size: .92rem; }
h1 { font-size: clamp(1.9rem, 6vw, 2.7rem); line-height: 1.2; }
.date { color: var(--muted); font-size: 1.1rem; }
.facts { display: block; margin-top: 1rem; padding-block: .7rem; border-block: 1px solid var(--rule); font-size: .84rem; line-height: 1.5; }
.facts tbody, .facts tr { display: contents; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: .7rem 1.2rem; }
.facts td { display: block; }
.label { display: block; color: var(--muted); font-size: .78rem; }

section { margin-top: 2.4rem; }
[hidden] { display: none !important; }
.tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: .35rem; }
body > .tools { max-width: 46rem; margin: 1.2rem auto 0; padding-inline: clamp(1rem, 4vw, 2rem); }
section > .tools { margin-bottom: .9rem; }
.tools .label { margin-inline-end: .3rem; }
.tools button { font: .82rem/1.4 var(--labels); color: var(--link); background: none; border: 1px solid var(--rule); border-radius: 99px; padding: .22rem .7rem; cursor: pointer; }
.tools button:hover { border-color: var(--link); }
.tools button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--page); }
h2 { font: 700 1.06rem/1.4 var(--labels); color: var(--accent); border-bottom: 1.5px solid var(--accent); padding-bottom: .3rem; margin-bottom: .9rem; }
.theme { font-size: .92rem; font-weight: 700; color: var(--muted); margin-top: 1.8rem; padding-bottom: .2rem; border-bottom: 1px solid var(--rule); }
h4 { font-size: 1.2rem; line-height: 1.4; }
.note { font-size: .8rem; line-height: 1.55; color: var(--muted); margin-top: .7rem; }
.was, .precision { font-size: .82rem; color: var(--muted); }

ol.points { list-style: none; counter-reset: point; }
ol.points > li { counter-increment: point; position: relative; padding-inline-start: 1.9rem; margin-bottom: .7rem; }
ol.points > li::before { content: counter(point<#if numerals == "arabic-indic">, arabic-indic</#if>); position: absolute; inset-inline-start: 0; color: var(--accent); font-family: var(--labels); font-weight: 700; }
ol.points > li.lead { font-size: 1.2em; line-height: 1.5; font-weight: 700; }

.rows td, .rows th { border-bottom: 1px solid var(--rule); padding-block: .55rem; padding-inline-end: 1rem; }
.rows th { font-size: .8rem; color: var(--muted); }
.changes td.tag { width: 7rem; font-size: .86rem; font-weight: 700; color: var(--accent); line-height: 1.9; }
.changes .was { display: inline; }

.figures tr { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 1.1rem; border-bottom: 1px solid var(--rule); padding-block: .8rem; }
.figures tbody { display: block; }
.figures table, table.figures { display: block; }
.figures th { font-size: .9rem; line-height: 1.45; }
.figures th b { display: block; font-size: 1rem; }
.value { font-weight: 700; font-size: 1.75rem; line-height: 1.15; font-variant-numeric: tabular-nums lining-nums; }
.value.words { font-size: 1.25rem; }
.delta { color: var(--alert); font-weight: 700; font-size: .9rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.delta.same { color: var(--muted); font-weight: 400; }
.by .ref > summary, .tally .ref > summary { font-size: .88em; }
.by { display: block; font-size: .8rem; line-height: 1.5; color: var(--muted); }
@media (max-width: 38rem) {
  .figures tr { grid-template-columns: 1fr 1.25fr; row-gap: .9rem; }
  .figures th { grid-column: 1; }
  .figures td.claim { grid-column: 2; }
  .figures td.empty { display: none; }
}

.spark { width: 5.2rem; height: 1.27rem; vertical-align: baseline; }
.spark .floor { stroke: var(--coast); } .spark .step, .spark .dot { stroke: var(--accent); }
.spark .dot { fill: var(--page); } .spark .dot:last-child { fill: var(--accent); }
.since { color: var(--ink); }

.map > table, .map > table > tbody, .map > table > tbody > tr { display: grid; }
.map > table > tbody > tr { grid-template-columns: minmax(0, 2.4fr) minmax(0, 1fr); gap: 1.2rem; }
.map > table > tbody { grid-column: 1 / -1; }
.map svg { display: block; width: 100%; height: auto; }
.map .frame svg { border: 1px solid var(--rule); }
.map .sea { fill: var(--sea); } .map .land { fill: var(--land); } .map .home { fill: var(--home); } .map .named { fill: color-mix(in srgb, var(--alert) 14%, var(--home)); }
.map path.land, .map path.home, .map path.named { stroke: var(--coast); }
.map .border, .map .ring, .map .mark { stroke: var(--alert); } .map .dot { fill: var(--alert); } .map .mark { fill: var(--home); }
.map text { font-family: var(--labels); font-size: ${rtl?then(27, 23)}px; fill: var(--ink); paint-order: stroke; stroke: var(--home); stroke-width: 5px; stroke-linejoin: round; }
.map text.land { fill: var(--faint); stroke: none; font-size: 21px; letter-spacing: ${rtl?then("0", ".05em")}; }
.side { font-size: .84rem; line-height: 1.5; }
.places td { border-bottom: 1px solid var(--rule); padding-block: .22rem; }
.places .when, .tally .claim { color: var(--muted); }
.key .sign { display: inline-flex; align-items: center; gap: .3rem; margin-inline-end: 1rem; }
.key svg { width: 1.9rem; height: 1.15rem; flex: none; }
.key .said { display: block; margin-top: .2rem; }
@media (max-width: 38rem) { .map > table > tbody > tr { grid-template-columns: 1fr; } }

.story { margin-top: 1.3rem; }
.story .item { margin-top: .55rem; }
.grade { font: 700 .72rem/1.5 var(--labels); color: var(--muted); border: 1px solid var(--coast); border-radius: 3px; padding: 0 .35em; vertical-align: .15em; white-space: nowrap; }
.tally { list-style: none; background: var(--panel); margin-top: .8rem; padding: .6rem .9rem; font-size: .9rem; border-radius: 3px; }
blockquote { margin-top: .9rem; padding-inline: 1rem; border-inline-start: 3px solid var(--coast); text-align: start; }
blockquote:lang(ar), blockquote:lang(fa), blockquote:lang(ur), .title:lang(ar), .title:lang(fa), .pop q:lang(ar), .pop q:lang(fa) { font-family: 'Noto Naskh Arabic','Geeza Pro','Sakkal Majalla','Traditional Arabic',serif; <#if !rtl>font-size: 1.12em; line-height: 1.75;</#if> }
<#if rtl>blockquote[dir="ltr"], .title[dir="ltr"] { font-family: 'Noto Serif',Charter,Cambria,Georgia,serif; font-size: .86em; line-height: 1.6; }</#if>
.cite { font-size: .84rem; color: var(--muted); padding-inline: calc(1rem + 3px); margin-top: .15rem; }
.quote.ltr .cite { text-align: left; }
.quote.rtl .cite { text-align: right; }

.timeline .when, .timeline .where { width: 22%; }
.timeline td.when, .timeline td.where { font-family: var(--labels); font-size: .92rem; line-height: 1.7; }
.topic { font-weight: 700; margin-top: 1rem; }
.versions, .versions tbody { display: block; }
.versions tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .8rem; margin-top: .5rem; }
.versions td { background: var(--panel); border-top: 3px solid var(--alert); padding: .7rem .9rem; }
.versions td.gap { display: none; }
.claimant { display: block; font-size: .88rem; font-weight: 700; color: var(--alert); }
.outlook .item, .background .item { margin-top: .4rem; }
.background { color: var(--muted); }
.sources { font-size: .94rem; }
.sources .n { width: 2.6rem; white-space: nowrap; font-family: var(--labels); }
.sources td.n { font-weight: 700; }
.sources .at { width: 1%; white-space: nowrap; }
.sources td.at { font-family: var(--labels); font-size: .84rem; line-height: 1.9; }
.sources .g { width: 3.4rem; text-align: end; padding-inline-end: 0; font-family: var(--labels); }
.sources .outlet { font-weight: 700; }
.sources .title { text-align: ${start}; }
.sources .url { font: .82rem var(--labels); display: inline-block; }
.sources tr:target { background: var(--panel); box-shadow: inset ${rtl?then("-", "")}3px 0 var(--accent); }
@media (max-width: 38rem) {
  .timeline thead, .sources thead { position: absolute; clip-path: inset(50%); }
  .timeline tr, .sources tr { display: grid; border-bottom: 1px solid var(--rule); padding-block: .6rem; }
  .rows.timeline td, .rows.sources td { border: 0; padding: 0; width: auto; }
  .timeline tr { grid-template-columns: auto 1fr; column-gap: .8rem; }
  .timeline td:last-child { grid-column: 1 / -1; }
  .sources tr { grid-template-columns: 2rem 1fr auto; column-gap: .5rem; }
  .sources td.at { grid-column: 2; grid-row: 2; }
  .changes td.tag { width: 5.4rem; }
}

.refs { display: inline; white-space: nowrap; }
.ref { display: inline-block; white-space: normal; line-height: 1; }
.item, .points > li, .tally > li, .cite, .changes td, .timeline td, .versions td, .figures tr { position: relative; }
<#-- The space before them is a letter, which falls away where they begin a line. -->
.refs { margin-inline-start: -.12em; }
.ref > summary { display: inline; list-style: none; cursor: pointer; font: .74em var(--labels); color: var(--link); padding: .35em .16em; }
.ref > summary::-webkit-details-marker { display: none; }
.ref > summary:hover, .ref[open] > summary { text-decoration: underline; }
.pop { position: absolute; inset-block-start: calc(100% + .2rem); inset-inline: 0; z-index: 2; max-width: 28rem; background: var(--page); color: var(--ink); border: 1px solid var(--coast); border-radius: 4px; box-shadow: 0 6px 22px rgb(0 0 0 / .22); padding: .8rem 1rem; font-size: ${rtl?then("1.05rem", ".95rem")}; font-weight: 400; line-height: 1.6; }
.pop q { display: block; quotes: none; text-align: start; border-inline-start: 3px solid var(--coast); padding-inline-start: .7rem; }
.pop .by { margin-top: .5rem; }
.colophon { margin-block: 3rem 2rem; padding-top: 1rem; font: .78rem/1.6 var(--labels); color: var(--muted); }
.colophon div { border-top: 1px solid var(--rule); padding-top: .8rem; }
.colophon code { font-size: .95em; }

@media print {
  :root { <@variables t/> color-scheme: light; }
  body { font-size: ${rtl?then(12, 10)}pt; }
  main, .masthead, .colophon { max-width: none; padding: 0; }
  .skip, .pop, .tools { display: none; }
  h2, h3, h4 { break-after: avoid; }
  tr, blockquote, .map { break-inside: avoid; }
  @page { margin: 16mm 18mm; }
}
