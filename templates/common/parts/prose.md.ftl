<#-- Prose blocks as Markdown. A heading of level 2 in the narrative stands under the section's own heading. -->
<#macro inlines runs><#list runs as run><#switch run.kind>
<#case "words">${run.text}<#break>
<#case "figure">${run.text}<#break>
<#case "strong">**<@inlines run.inlines/>**<#break>
<#case "emphasis">*<@inlines run.inlines/>*<#break>
<#case "link">[<@inlines run.inlines/>](${run.url})<#break>
<#case "break">\
<#break>
</#switch></#list></#macro>
<#macro block it>
<#switch it.kind>
<#case "heading">
<#list 0..it.level as n>#</#list> <@inlines it.inlines/>

<#break>
<#case "paragraph">
<@inlines it.inlines/><#nt>

<#break>
<#case "list">
<#list it.items as item>
<#if it.ordered>${it.start + item?index}. <#else>- </#if><#list item as part><#if part.kind == "paragraph"><@inlines part.inlines/><#else><@block part/></#if></#list>
</#list>

<#break>
<#case "quote">
<#list it.blocks as part>
> <#if part.kind == "paragraph"><@inlines part.inlines/><#else><@block part/></#if>
</#list>

<#break>
<#case "table">
| <#list it.head as cell><@inlines cell/> | </#list>
|<#list it.head as cell><#local column = it.columns[cell?index]!""> <#if column?starts_with("center")>:</#if>---<#if !column?starts_with("left")>:</#if> |</#list>
<#list it.rows as row>
| <#list row as cell><@inlines cell/> | </#list>
</#list>

<#break>
</#switch>
</#macro>
