<#-- What stands before the title: nothing, unless a project brings a file of this name. -->
