<#-- Official tables as Markdown: merged heads and labels are written out in full, one row a head, one row a label. -->
<#macro table it>
<#list it.parts as part>
<#if part.heading?has_content>
${part.heading}

</#if>
|<#list part.flatHead as head> ${head} |</#list>
|<#list part.flatHead as head><#if head?index == 0 && part.labelColumns gt 0> --- |<#else><#if part.rows?first.cells[head?index - (part.labelColumns gt 0)?then(1, 0)].words> --- |<#else> ---: |</#if></#if></#list>
<#list part.rows as row>
|<#if part.labelColumns gt 0> ${row.flatLabel} |</#if><#list row.cells as cell> ${cell.text} |</#list>
</#list>

</#list>
</#macro>
