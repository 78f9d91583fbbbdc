<#-- The plain part of the mail; delivery fills {{archived}} and {{unsubscribe}}. -->
<#include "text.ftl">

-- 
${msg("mail.archived")}${msg("colon")} {{archived}}
${msg("mail.why")}
${msg("mail.unsubscribe")}${msg("colon")} {{unsubscribe}}
