<#ftl output_format="CSS">
<#assign s = face.size l = face.leading>
@page {
  size: ${(edition.pageSize?lower_case == "letter")?then("Letter", "A4")};
  margin: 15mm 18mm 19mm 18mm;
  @bottom-center { content: element(footer); width: 100%; vertical-align: top; padding-top: 3mm; }
}
body { margin: 0; color: ${t.ink}; font-family: ${face.text}; font-size: ${s}pt; line-height: ${l}; word-wrap: break-word; }
* { box-sizing: border-box; }
p, ul, ol, h1, h2, h3, table, blockquote, dl, dd { margin: 0; padding: 0; }
a { color: ${t.link}; text-decoration: none; }
bdi.number, span.number { white-space: nowrap; }
bdi.foreign { font-size: ${face.foreign}; }
.kept, bdi.isle { display: inline-block; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
th, td { text-align: ${start}; vertical-align: top; font-weight: normal; padding: 0; }
tr { page-break-inside: avoid; }

#footer { position: running(footer); font-family: ${face.label}; font-size: ${s * 0.72}pt; color: ${t.muted}; border-top: 0.5pt solid ${t.rule}; padding-top: 1.5mm; }
#footer td { white-space: nowrap; }
#footer .print { color: ${t.faint}; font-size: 5.6pt; text-align: center; }
#footer .word { margin: 0 0.8mm; }
#footer .pages { text-align: ${end}; }
.page:after { content: counter(page, ${numerals}); }
.pages-total:after { content: counter(pages, ${numerals}); }

.masthead { border-top: 3pt solid ${t.accent}; padding-top: 2.4mm; }
.masthead .kind { font-family: ${face.label}; font-size: ${s * 0.92}pt; color: ${t.accent}; font-weight: bold; letter-spacing: ${face.tracking}; }
.masthead .issue { font-family: ${face.label}; font-size: ${s * 0.92}pt; color: ${t.muted}; text-align: ${end}; }
.masthead h1 { font-size: ${s * 2.5}pt; line-height: 1.25; font-weight: bold; }
.masthead .date { font-size: ${s * 1.16}pt; color: ${t.muted}; line-height: 1.4; }
.facts { margin-top: 2.2mm; border-top: 0.5pt solid ${t.rule}; border-bottom: 0.5pt solid ${t.rule}; }
.facts td { padding: 1.4mm 0 1.6mm 0; padding-${end}: 3mm; font-size: ${s * 0.82}pt; line-height: 1.4; font-family: ${face.label}; }
.facts .period { width: 25%; } .facts .cutoff { width: 30%; } .facts .next { width: 25%; }
.label { display: block; font-family: ${face.label}; font-size: ${s * 0.76}pt; color: ${t.muted}; }

section { margin-top: 4mm; }
<#-- Room for a heading with what follows it: the engine does not keep a heading with a table. -->
section.changes:before, section.contested:before { content: ""; display: block; height: 20mm; margin-bottom: -20mm; page-break-inside: avoid; }
<#-- No more than the heading and one line: a section that is shorter would be drawn out. -->
section.outlook:before, section.background:before, section.gaps:before { content: ""; display: block; height: 12mm; margin-bottom: -12mm; page-break-inside: avoid; }
<#-- A theme with the first headline and its first lines: the engine keeps one heading with what follows, not two. -->
section.situation:before { content: ""; display: block; height: 42mm; margin-bottom: -42mm; page-break-inside: avoid; }
.room { height: 28mm; margin-bottom: -28mm; page-break-inside: avoid; }
<#-- With the table's own head, and a first row of two lines or of three. -->
section.timeline:before { content: ""; display: block; height: 30mm; margin-bottom: -30mm; page-break-inside: avoid; }
section.sources:before { content: ""; display: block; height: 40mm; margin-bottom: -40mm; page-break-inside: avoid; }
h2 { font-family: ${face.label}; font-size: ${s * 1.02}pt; line-height: 1.35; font-weight: bold; color: ${t.accent}; border-bottom: 0.8pt solid ${t.accent}; padding-bottom: 0.8mm; margin-bottom: 2mm; page-break-after: avoid; }
h4 { margin: 0; font-size: ${s * 1.14}pt; line-height: 1.36; font-weight: bold; page-break-after: avoid; }
.theme { font-family: ${face.label}; font-size: ${s * 0.9}pt; font-weight: bold; color: ${t.muted}; margin-top: 4mm; margin-bottom: 1mm; padding-bottom: .5mm; border-bottom: 0.5pt solid ${t.rule}; page-break-after: avoid; }
.note { font-family: ${face.label}; font-size: ${s * 0.74}pt; color: ${t.muted}; line-height: 1.45; margin-top: 1.4mm; }
<#-- As high as a line of text nearly: references alone on a line leave the next one its room. -->
.ref { font-family: ${face.label}; font-size: ${s * 0.74}pt; color: ${t.link}; display: inline-block; line-height: ${s * l - 2}pt; }
.by .ref, .tally .ref, .cite .ref, .since .ref { line-height: inherit; }

.points { list-style: none; }
.points td { padding-bottom: 1.5mm; }
.points td.mark { width: 4mm; color: ${t.accent}; font-family: 'Noto Serif'; font-weight: bold; }
.points tr.lead td { font-size: ${s * 1.12}pt; font-weight: bold; line-height: ${l * 0.95}; }
.points tr.lead .ref { font-weight: normal; }

.changes td { padding: 0.9mm 0 1mm 0; border-bottom: 0.5pt solid ${t.rule}; }
.changes td.tag { width: 22mm; line-height: ${s * l}pt; }
.tag { font-family: ${face.label}; font-size: ${s * 0.78}pt; font-weight: bold; color: ${t.accent}; }
.was { font-family: ${face.label}; font-size: ${s * 0.8}pt; color: ${t.muted}; }

.figures th, .figures td { width: 25%; border-bottom: 0.5pt solid ${t.rule}; padding: 1.3mm 0 1.5mm 0; padding-${end}: 3mm; line-height: 1.4; }
.figures th { font-family: ${face.label}; font-size: ${s * 0.86}pt; }
.figures th b { display: block; font-size: ${s * 0.96}pt; }
.figures .value { font-family: ${face.label}; font-size: ${s * 1.6}pt; line-height: 1.1; font-weight: bold; }
.figures .words { font-size: ${s * 1.2}pt; }
.figures .delta, .tally .delta { font-family: ${face.label}; font-size: ${s * 0.84}pt; color: ${t.alert}; font-weight: bold; white-space: nowrap; }
.figures .by { font-family: ${face.label}; font-size: ${s * 0.76}pt; line-height: 1.35; color: ${t.muted}; display: block; }

.spark { display: inline-block; vertical-align: baseline; }
.since { color: ${t.ink}; }

.map .frame { position: relative; overflow: hidden; }
.map .frame svg { display: block; }
.map .name { position: absolute; font-family: ${face.label}; font-size: ${s * 0.74}pt; line-height: 1; white-space: nowrap; color: ${t.ink}; text-align: center; }
<#-- A line that runs under a name stops beside it. -->
.map .name span { background: ${t.home}; padding: 0 0.8pt; }
.map .name.land { color: ${t.faint}; font-size: ${s * 0.7}pt; letter-spacing: ${rtl?then("0", "0.06em")}; }
.map td.side { padding-${start}: 4mm; font-family: ${face.label}; font-size: ${s * 0.8}pt; line-height: 1.45; }
.key .sign { display: inline-block; margin-${end}: 3mm; }
.key svg { display: inline-block; vertical-align: middle; }

.situation .head { margin-top: 5mm; }
.situation .theme + .head { margin-top: 2mm; }
<#-- Whole: the engine spaces the lines of one that it parts, or moves, unevenly. -->
.situation .item { margin-top: 1.3mm; page-break-inside: avoid; }
.situation .followed { page-break-after: avoid; }
.tally li { list-style: none; padding: 0.6mm 2mm; }
.figures .delta.same, .tally .delta.same { color: ${t.muted}; font-weight: normal; }
.tally .claim { color: ${t.muted}; }
<#-- The frame stands on what is within: the engine draws a block at the head of a page too high. -->
.grade { font-family: ${face.label}; font-size: ${s * 0.72}pt; font-weight: bold; color: ${t.muted}; line-height: 1.3; }
.end { display: inline-block; white-space: nowrap; }
.grade bdi { border: 0.6pt solid ${t.coast}; padding: 0 1mm; }
.tally { font-family: ${face.label}; font-size: ${s * 0.84}pt; margin-top: 1.6mm; background-color: ${t.panel}; line-height: 1.4; }
.quote, .tally, section.map { page-break-inside: avoid; }
blockquote { margin-top: 1.6mm; padding: 0.4mm 3.5mm; page-break-inside: avoid; }
blockquote[dir="ltr"] { border-left: 2pt solid ${t.coast}; text-align: left; }
blockquote[dir="rtl"] { border-right: 2pt solid ${t.coast}; text-align: right; }
blockquote .words { display: block; }
blockquote[lang|="ar"], blockquote[lang|="fa"], blockquote[lang|="ur"] { font-family: 'Noto Naskh Arabic','Noto Serif','DejaVu Sans'; <#if !rtl>font-size: ${s * 1.2}pt; line-height: 1.6;</#if> }
<#if rtl>blockquote[dir="ltr"] { font-family: 'Noto Serif','DejaVu Sans'; font-size: ${s * 0.8}pt; line-height: 1.5; }
.title[dir="ltr"], .outlet[dir="ltr"] { font-family: 'Noto Serif','DejaVu Sans'; font-size: 84%; }<#else>.title[dir="rtl"], .outlet[dir="rtl"] { font-family: 'Noto Naskh Arabic','DejaVu Sans'; font-size: 118%; line-height: 1.3; }</#if>
.cite { font-family: ${face.label}; font-size: ${s * 0.78}pt; color: ${t.muted}; padding: 0 11.9pt; margin-top: 0.4mm; }
<#-- Below the words, on the side on which they begin. -->
.quote.ltr .cite { text-align: left; }
.quote.rtl .cite { text-align: right; }

.rows td, .rows th { border-bottom: 0.5pt solid ${t.rule}; padding: 1.1mm 0; padding-${end}: 3mm; }
.rows th { font-family: ${face.label}; font-size: ${s * 0.76}pt; color: ${t.muted}; padding-top: 0; }
.timeline .when { width: 23%; }
.timeline .where { width: 23%; }
.timeline td.when, .timeline td.where { font-family: ${face.label}; font-size: ${s * 0.86}pt; }
.precision { font-size: ${s * 0.74}pt; color: ${t.muted}; }

.contested .topic { font-weight: bold; font-size: ${s * 1.06}pt; margin-top: 1.4mm; margin-bottom: 1.2mm; page-break-after: avoid; }
.contested td { padding: 2mm 2.6mm; background-color: ${t.panel}; border-top: 1.6pt solid ${t.alert}; }
.contested table { margin-top: 2mm; }
.contested td.gap { width: 3mm; background-color: ${t.page}; border-top: none; padding: 0; }
.contested td.half { width: 50%; }
.contested .claimant { font-family: ${face.label}; font-size: ${s * 0.82}pt; font-weight: bold; color: ${t.alert}; display: block; }

.outlook .item, .background .item { margin-top: 1mm; }
.background { color: ${t.muted}; }
.sources .note { margin-top: 0; margin-bottom: 1mm; }
.sources { font-size: ${s * 0.84}pt; line-height: ${l * 0.96}; }
.sources .n { width: 9mm; font-family: ${face.label}; }
.sources td.n { font-weight: bold; }
.sources .g { width: 15mm; text-align: ${end}; padding-${end}: 0; font-family: ${face.label}; }
.sources .at { width: 33mm; font-family: ${face.label}; font-size: ${s * 0.76}pt; }
.together { page-break-inside: avoid; }
.sources .outlet { font-weight: bold; }
.sources .title { display: block; text-align: ${start}; line-height: 1.4; }
.sources .url { font-family: 'Noto Sans','DejaVu Sans'; font-size: 6.6pt; display: block; line-height: 1.4; color: ${t.link}; }
.masthead .inside { width: 90mm; vertical-align: bottom; padding-bottom: 1mm; }
.contents td { padding: 0.45mm 0; font-family: ${face.label}; font-size: ${s * 0.76}pt; line-height: 1.3; border-bottom: 0.5pt solid ${t.rule}; }
.contents td a { color: ${t.muted}; }
.contents td.none { border: none; }
.contents td.at { width: 9mm; text-align: ${end}; padding-${end}: 4mm; }
.contents td.at a:after { content: target-counter(attr(href), page, ${numerals}); }
.places td { font-size: ${s * 0.8}pt; line-height: 1.4; padding: 0.35mm 0; border-bottom: 0.5pt solid ${t.rule}; }
.places .when { color: ${t.muted}; }

