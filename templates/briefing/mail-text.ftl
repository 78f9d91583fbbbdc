<#-- The plain part of the mail; delivery fills {{archived}} and {{unsubscribe}}. -->
<#include "text.ftl">

-- 
${msg("mail.archived")}: {{archived}}
${msg("mail.why")}
${msg("mail.unsubscribe")}: {{unsubscribe}}
