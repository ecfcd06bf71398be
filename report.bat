@echo off
rem Starts the program from a checkout on Windows. It builds on first use and whenever the sources are newer than the build.
rem How Java is started is in src\main\dist\lib\report\start.bat, which the installed launcher uses too.
setlocal
set "here=%~dp0"
set "home=%here%src\main\dist\lib\report"
set "jar=%here%target\report.jar"
set "samples=%here%samples"
set "archives=%here%target\cds"
rem The sources as they were built: xcopy then tells which are newer now.
set "built=%here%target\built"
set "unfinished=%here%target\.build-unfinished"

if not exist "%jar%" goto build
if exist "%unfinished%" goto build
for %%D in (src\main\java src\main\resources templates) do (
  xcopy /d /l /s /y "%here%%%D" "%built%\%%D\" 2>nul | find ":\" >nul && goto build
)
xcopy /d /l /y "%here%pom.xml" "%built%\" 2>nul | find ":\" >nul && goto build
goto start

:build
echo report: building the program (first use, or the sources are newer); this takes about a minute>&2
if not exist "%here%target" mkdir "%here%target"
rem The mark outlives a build that fails or is ended, and tells what it left behind from a whole jar.
type nul >"%unfinished%"
pushd "%here%"
call mvn -q -B -Dstyle.color=never -DskipTests -DnoArchives -Dspotless.check.skip=true package 1>&2
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" (
  echo report: the build failed; it needs Maven and Java 17>&2
  exit /b 1
)
for %%D in (src\main\java src\main\resources templates) do xcopy /d /s /y /q "%here%%%D" "%built%\%%D\" >nul
xcopy /d /y /q "%here%pom.xml" "%built%\" >nul
del "%unfinished%"

:start
"%home%\start.bat" %*
