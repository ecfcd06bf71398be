<#-- What stands between the last section and the close: nothing, unless a project brings a file of this name. -->
