<#global skin = "text">
<#assign comma = rtl?then("،", ",")>
<#function heading text><#return text?upper_case + "\n" + ""?left_pad([text?length, 60]?min, "=")></#function>
<#function refs support>
  <#local out = ""><#local seen = []>
  <#list support as one><#if !seen?seq_contains(one.source)><#local seen += [one.source]><#local out += "[" + num(one.source) + "]"></#if></#list>
  <#return out?has_content?then(" " + out, "")>
</#function>
<#function moved f><#if f.change??><#return " (" + plain(change(f.change)) + ")"></#if><#return ""></#function>
<#function course f>
  <#local c = chart(f)!>
  <#if !c?has_content><#return ""></#if>
  <#local told = []>
  <#list c.values as v><#local told += [msg("figure.on", dates.brief(v.day), v.value) + refs(v.support)]></#list>
  <#return "\n      " + plain(msg("figure.course", told[0..<told?size]?join(comma + " ")))>
</#function>
<#macro whom of><#if of.sideName??>${msg("figure.side", of.who, of.sideName)}<#else>${of.who}</#if></#macro>
<#macro claim f>${plain(f.claimant.name)}<#if f.kind??>${comma} ${msg("figure." + f.kind)}</#if>${comma} ${plain(msg("figure.as-of", dates.brief(f.asOf)))}${refs(f.support)}</#macro>
<#macro part id list>
<#if list?has_content>


${heading(msg("section." + id))}

<#nested>
</#if>
</#macro>
<#macro body>
<@part id="key-points" list=[1]>
<#list b.keyPoints as i>
${i?counter}. ${plain(i.text)}${refs(i.support)}

<#else>
${msg("nothing")}
</#list>
</@part>
<@part "figures" b.figures>
<#list figureRows as row><#list row as g>
${msg("figure." + g.effect)}${msg("colon")} <@whom g/>
<#list g.claims as f>
    • ${plain(f.value)}${moved(f)} – ${f.claimant.name}<#if f.kind??>${rtl?then("، ", ", ")}${msg("figure." + f.kind)}</#if>${rtl?then("، ", ", ")}${msg("figure.as-of", dates.brief(f.asOf))}${refs(f.support)}${course(f)}
</#list>
</#list></#list>

${msg("figure.note")}
</@part>
<@part "changes" b.changes>
<#list b.changes as c>
• ${msg("change." + c.kind)}${msg("colon")} ${plain(c.text)}<#if c.before?? && !c.text?contains(c.before) && (c.kind == "updated" || c.kind == "corrected")> (${plain(msg("change.before", c.before))})</#if>${refs(c.support)}
</#list>
</@part>
<@part id="situation" list=[1]>
<#list b.sections?filter(s -> s.stories?has_content) as theme>
– ${msg("situation." + theme.id.name()?lower_case)} –

<#list theme.stories as story>
${plain(story.headline)} [${story.grade}]

<#list story.paragraphs as i>
${plain(i.text)}${refs(i.support)}
</#list>
<#list story.figures as f>
    • ${msg("figure." + f.effect.name()?lower_case)} (<@whom f/>)${msg("colon")} ${plain(f.value)}${moved(f)} – <@claim f/>
</#list>
<#list story.quotes as q>
    > ${isolate(q.text, q.language)}
    <#if q.speaker??>– ${q.speaker}</#if><#if q.language.primary() != b.language.primary()><#if q.speaker??>${rtl?then("، ", ", ")}<#else>– </#if>${msg("quote.original", language(q.language.value()))}</#if>${refs(q.support)}
</#list>

</#list>
<#else>
${msg("nothing")}
</#list>
</@part>
<@part "timeline" b.timeline>
<#list b.timeline as e>
• ${plain(e.time)} – <#if e.place??>${e.place.name} (${msg("map." + e.place.precision.name()?lower_case)})${msg("colon")} </#if>${plain(e.text)}${refs(e.support)}
</#list>
</@part>
<@part "contested" b.contested>
<#list b.contested as c>
${plain(c.topic)}
<#list c.versions as v>
    • ${v.claimant.name}${msg("colon")} ${plain(v.text)}${refs(v.support)}
</#list>

</#list>
</@part>
<#list ["outlook", "background"] as id>
<@part id b[id]>
<#list b[id] as i>
• ${plain(i.text)}${refs(i.support)}
</#list>
</@part>
</#list>
<#assign left = b.excluded.articles + b.excluded.stories + b.excluded.facts>
<@part id="gaps" list=(left gt 0)?then([1], b.gaps)>
<#list b.gaps as g>
• ${plain(g.text)}
</#list>
<#if left gt 0>
${msg("excluded", b.excluded.articles, b.excluded.stories, b.excluded.facts)}
</#if>
</@part>
<@part "sources" b.sources>
<#list b.sources as s>
[${num(s.n)}] ${s.outlet}. ${isolate(s.title, s.language)}
    ${language(s.language.value())} · <#if s.published??>${plain(dates.local(s.published))}<#else>${msg("sources.undated")}</#if> · ${msg("sources.grade")} ${s.grade}
<#if s.url??>    ${s.url}</#if>
</#list>

${plain(msg("sources.note"))}
</@part>
</#macro>
