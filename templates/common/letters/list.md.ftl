# ${list.title}

${list.date}

|<#list list.heads as head> ${head} |</#list>
|<#list list.heads as head>---|</#list>
<#list list.rows as row>
| ${row.code} | ${row.unit} | ${row.what} | ${row.counts} | ${row.file} |
</#list>
