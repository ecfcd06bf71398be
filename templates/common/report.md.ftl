<#import "parts/prose.md.ftl" as prose>
<#import "parts/table.md.ftl" as table>
<#import "parts/picture.md.ftl" as picture>
<#include "parts/letterhead.md.ftl">
# ${report.title}

<#if report.draft>
> ${report.draftMark}

</#if>
<#list report.sections as section>
<#include "sections/" + section.template + ".md.ftl">

</#list>
<#include "parts/extra.md.ftl">

${report.issuer}

${report.published}

<#if report.pictures?has_content>
## ${report.words.pictures}

<#list report.pictures as it>
<@picture.picture it/>
</#list>
</#if>
