<#-- The text skin. Lines are wrapped afterwards; a mark at a line's start hangs. -->
<#include "parts/plain.ftl">
${heading(b.masthead.region)}
${msg("kind")}<#if b.number gt 0> · ${msg("issue", num(b.number))}</#if>
${dates.full(b.date)}

${msg("masthead.period")}${msg("colon")} ${plain(msg("masthead.span", dates.local(b.period.from), dates.local(b.period.to)))}
${msg("masthead.cutoff")}${msg("colon")} ${plain(msg("masthead.utc", dates.utc(b.cutoff)))} – ${plain(msg("masthead.local", dates.local(b.cutoff), dates.offset(b.cutoff)))}
${msg("masthead.next")}${msg("colon")} ${plain(msg("masthead.local", dates.local(b.masthead.next), dates.offset(b.masthead.next)))}
${msg("masthead.producer")}${msg("colon")} ${b.masthead.producer}

<@body/>

${msg("footer.fingerprint", b.fingerprint)}
