<#ftl output_format="CSS">
<#-- Written into the elements, in this order; one simple selector a rule, no @-rules. -->
body { margin: 0; padding: 0; background-color: ${t.panel}; color: ${t.ink}; }
table { border-collapse: collapse; width: 100%; }
td, th { font-family: ${mailFace.text}; font-size: ${rtl?then(19, 16)}px; line-height: ${rtl?then("1.75", "1.55")}; vertical-align: top; font-weight: normal; text-align: ${start}; padding: 0; }
h1 { margin: 0; font-size: 32px; line-height: 1.3; color: ${t.ink}; }
h2 { margin: 30px 0 10px 0; padding-bottom: 4px; border-bottom: 1px solid ${t.accent}; font-family: ${mailFace.label}; font-size: ${rtl?then(20, 17)}px; line-height: 1.4; color: ${t.accent}; }
h3 { margin: 22px 0 4px 0; padding-bottom: 2px; border-bottom: 1px solid ${t.rule}; font-family: ${mailFace.label}; font-size: ${rtl?then(17, 15)}px; color: ${t.muted}; }
h4 { margin: 16px 0 4px 0; font-size: ${rtl?then(21, 18)}px; line-height: 1.45; color: ${t.ink}; }
p { margin: 6px 0; }
a { color: ${t.link}; }
.source { font-size: ${rtl?then(15, 13)}px; line-height: 1.5; margin: 5px 0; }
.sheet { color: ${t.ink}; background-color: ${t.page}; padding: 22px 26px 26px 26px; }
.preheader { display: none; mso-hide: all; max-height: 0; overflow: hidden; font-size: 1px; line-height: 1px; color: ${t.panel}; }
.kind { font-family: ${mailFace.label}; font-size: 15px; font-weight: bold; color: ${t.accent}; border-top: 4px solid ${t.accent}; padding-top: 8px; }
.issue { font-family: ${mailFace.label}; font-size: 15px; color: ${t.muted}; text-align: ${end}; border-top: 4px solid ${t.accent}; padding-top: 8px; }
.date { margin: 0 0 10px 0; color: ${t.muted}; font-size: 17px; }
.facts td { font-family: ${mailFace.label}; font-size: ${rtl?then(15, 13)}px; line-height: 1.5; padding: 8px 0; padding-${end}: 12px; border-top: 1px solid ${t.rule}; border-bottom: 1px solid ${t.rule}; }
.label { display: block; color: ${t.muted}; font-size: 12px; }
.points { margin: 0; padding: 0; padding-${start}: 26px; }
.points li { margin: 0 0 10px 0; }
li.lead { font-weight: bold; font-size: ${rtl?then(21, 18)}px; }
.ref { font-family: ${mailFace.label}; font-size: 12px; font-weight: normal; color: ${t.muted}; }
.note { font-family: ${mailFace.label}; font-size: ${rtl?then(14, 12)}px; color: ${t.muted}; }
.was, .precision { font-family: ${mailFace.label}; font-size: ${rtl?then(14, 12)}px; color: ${t.muted}; }
.tag { width: 92px; font-family: ${mailFace.label}; font-size: ${rtl?then(16, 13)}px; font-weight: bold; color: ${t.accent}; }
.rows td, .rows th { padding: 7px 0; padding-${end}: 12px; border-bottom: 1px solid ${t.rule}; }
.rows th { font-family: ${mailFace.label}; font-size: 13px; color: ${t.muted}; }
.figures th, .figures td { width: 25%; padding: 9px 0; padding-${end}: 12px; border-bottom: 1px solid ${t.rule}; font-family: ${mailFace.label}; font-size: ${rtl?then(16, 14)}px; line-height: 1.45; }
.figures b { display: block; }
.value { font-family: ${mailFace.label}; font-size: 26px; line-height: 1.15; font-weight: bold; color: ${t.ink}; }
.words { font-size: 19px; }
.delta { font-family: ${mailFace.label}; font-size: 14px; font-weight: bold; color: ${t.alert}; }
.same { color: ${t.muted}; font-weight: normal; }
.claim { color: ${t.muted}; }
.by { font-family: ${mailFace.label}; font-size: ${rtl?then(14, 12)}px; line-height: 1.45; color: ${t.muted}; }
.grade { font-family: ${mailFace.label}; font-size: 11px; font-weight: bold; color: ${t.muted}; border: 1px solid ${t.coast}; padding: 0 4px; }
.tally { margin: 8px 0; padding: 8px 12px; background-color: ${t.panel}; list-style: none; font-family: ${mailFace.label}; font-size: ${rtl?then(16, 14)}px; }
blockquote { margin: 10px 0 2px 0; padding: 0 14px; }
blockquote[dir=ltr] { border-left: 3px solid ${t.coast}; text-align: left; }
blockquote[dir=rtl] { border-right: 3px solid ${t.coast}; text-align: right; }
.cite { font-family: ${mailFace.label}; font-size: ${rtl?then(14, 12)}px; color: ${t.muted}; padding: 0 14px; }
td.when, td.where { width: 22%; font-family: ${mailFace.label}; font-size: ${rtl?then(16, 14)}px; }
.topic { font-weight: bold; margin: 12px 0 6px 0; }
.versions td { background-color: ${t.panel}; border-top: 2px solid ${t.alert}; padding: 10px 12px; font-size: ${rtl?then(17, 15)}px; }
.versions td.gap { width: 10px; background-color: ${t.page}; border-top: 0; padding: 0; }
.versions td.half { width: 50%; }
.claimant { display: block; font-family: ${mailFace.label}; font-size: ${rtl?then(15, 13)}px; font-weight: bold; color: ${t.alert}; }
.foot { font-family: ${mailFace.label}; font-size: ${rtl?then(14, 12)}px; line-height: 1.6; color: ${t.muted}; padding: 16px 26px 30px 26px; background-color: ${t.panel}; }
.number { white-space: nowrap; }
