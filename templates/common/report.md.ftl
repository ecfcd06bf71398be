<#import "parts/prose.md.ftl" as prose>
<#import "parts/table.md.ftl" as table>
# ${report.title}

<#if report.draft>
**${report.draftMark}**

</#if>
<#list report.sections as section>
<#include "sections/" + section.template + ".md.ftl">

</#list>
${report.issuer}

${report.published}
