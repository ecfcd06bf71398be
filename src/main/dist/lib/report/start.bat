rem How Java is started on Windows, from a checkout and from an installation alike; "start" says why each option is there.
rem Both launchers set before: home (this folder), jar, samples, archives (the folder for the class-data archive).
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%F in (java.exe) do set "java=%%~$PATH:F"
if not defined java goto nojava

rem What an older Java has to say of these options would help nobody.
set "major="
for %%F in ("%java%") do set "jdk=%%~dpF.."
if exist "%jdk%\release" for /f "usebackq tokens=1,2 delims==." %%U in ("%jdk%\release") do if "%%U"=="JAVA_VERSION" set "major=%%V"
if defined major set "major=%major:"=%"
if defined major if %major% LSS 17 goto nojava

set "flags=-XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=10000"
set "flags=%flags% -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:+UseSerialGC -Xmn112m -Xshare:auto"
set "flags=%flags% -Xlog:disable -XX:+DisplayVMOutputToStderr -Djava.awt.headless=true -XX:-BytecodeVerificationRemote"
set "flags=%flags% -Dpicocli.disable.closures=true -Dpicocli.converters.excludes=.*"

rem A class-data archive takes most of the start away; it belongs to one Java and one build, which its name says.
for %%F in ("%jar%") do set "key=%%~zF-%%~tF"
for %%F in ("%java%") do set "key=%key%-%%~zF-%%~tF"
set "key=%key:/=%"
set "key=%key::=%"
set "key=%key:\=%"
set "key=%key: =%"
set "archive=%archives%\%key%.jsa"
if not exist "%archive%" call :archive
if exist "%archive%" set "flags=%flags% -XX:SharedArchiveFile="%archive%""

"%java%" %flags% %REPORT_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

rem Runs the program on a sample, so that Java writes down which classes it needs; then packs these classes.
:archive
if not exist "%archives%" mkdir "%archives%" 2>nul
set "work=%archives%\work.%RANDOM%%RANDOM%"
mkdir "%work%" 2>nul
if not exist "%work%" exit /b 0
xcopy /e /i /q /y "%samples%\minimal" "%work%\minimal" >nul 2>nul
"%java%" %flags% -XX:DumpLoadedClassList="%work%\list" -jar "%jar%" compile "%work%\minimal" >nul 2>nul <nul
find /v " source: " <"%work%\list" >"%work%\classes" 2>nul
"%java%" -XX:+UseSerialGC -Xlog:disable -Xlog:all=off -Xshare:dump -XX:SharedClassListFile="%work%\classes" -XX:SharedArchiveFile="%work%\made.jsa" -cp "%jar%" >nul 2>nul <nul
if exist "%work%\made.jsa" (
  del "%archives%\*.jsa" 2>nul
  move /y "%work%\made.jsa" "%archive%" >nul 2>nul
)
rmdir /s /q "%work%" 2>nul
exit /b 0

rem In Chinese and English, whatever the console's own code page.
:nojava
set "page="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "page=%%C"
chcp 65001 >nul
type "%home%\no-java.txt" >&2
if defined page chcp %page% >nul
exit /b 1
