<#-- Pictures as Markdown: their figures in a table. -->
<#macro picture it>
### ${it.title}

| ${report.words.compared} |<#if it.series?has_content><#list it.series as series> ${series} |</#list><#else> ${report.words.figure} |</#if>
| --- |<#list it.groups[0].bars as bar> ---: |</#list>
<#list it.groups as group>
| ${group.label} |<#list group.bars as bar> ${bar.text} |</#list>
</#list>

</#macro>
