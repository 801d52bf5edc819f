@echo off
rem Runs kaoping with the jars of the folder lib beside this file.
setlocal
set "KAOPING_JAVA=java"
if defined JAVA_HOME set "KAOPING_JAVA=%JAVA_HOME%\bin\java.exe"
set "KAOPING_GC=-XX:+UseSerialGC"
if not "%JAVA_TOOL_OPTIONS%%JDK_JAVA_OPTIONS%" == "" set "KAOPING_GC="
"%KAOPING_JAVA%" -XX:TieredStopAtLevel=1 -Xshare:auto %KAOPING_GC% -jar "%~dp0lib\kaoping-cli.jar" %*
exit /b %ERRORLEVEL%
