# ${letter.title}

${letter.number}

${letter.salutation}

<#list letter.opening as paragraph>
${paragraph}

</#list>
<#list letter.groups as group>
## ${group.heading}

<#list group.faults as fault>
${fault.number}. <#if fault.mark?has_content>**${fault.mark}** </#if>${fault.message}
<#list fault.places as place>
   - ${place}
</#list>
<#if fault.help?has_content>
   - ${fault.help}
</#if>
<#if fault.basis?has_content>
   - ${fault.basis}
</#if>
</#list>

</#list>
<#list letter.close.paragraphs as paragraph>
${paragraph}

</#list>
${letter.close.sender}

${letter.close.date}
