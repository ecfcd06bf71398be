@echo off
rem Starts the installed program on Windows. Its files are in lib\report beside the folder of this one.
setlocal
set "home=%~dp0..\lib\report"
set "jar=%home%\report.jar"
set "samples=%home%\samples"
set "archives=%LOCALAPPDATA%\report"
"%home%\start.bat" %*
