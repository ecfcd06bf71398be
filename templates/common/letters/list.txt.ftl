${list.title}
${list.date}

<#list list.rows as row>
${row.code}  ${row.unit}  ${row.what}  ${row.counts}  ${row.file}
</#list>
