@echo off
rem Runs the command line of Licet. The jars are in lib, and perhaps a Java runtime is beside it.
setlocal
set "LICET_HOME=%~dp0.."
set "LICET_JAVA=java"
if defined JAVA_HOME set "LICET_JAVA=%JAVA_HOME%\bin\java"
if exist "%LICET_HOME%\runtime\bin\java.exe" set "LICET_JAVA=%LICET_HOME%\runtime\bin\java"
set "LICET_TIERS=-XX:TieredStopAtLevel=1"
for %%c in (generate screen watch match) do if "%~1"=="%%c" set "LICET_TIERS="
"%LICET_JAVA%" -XX:+UseSerialGC %LICET_TIERS% -XX:-UsePerfData -Xlog:disable -cp "%LICET_HOME%\lib\*" org.licet.workbench.Main %*
exit /b %ERRORLEVEL%
