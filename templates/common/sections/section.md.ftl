<#if section.heading?has_content>
## ${section.heading}

</#if>
<#list section.blocks as block>
<#if block.kind == "prose">
<@prose.block block.prose/>
<#else>
<@table.table block/>
</#if>
</#list>
