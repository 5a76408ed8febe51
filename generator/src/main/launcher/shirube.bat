@echo off
rem Starts Shirube with the Java beside it, else JAVA_HOME's, else the one on the path.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java.exe"
set "ARCHIVE="
if exist "%HERE%\lib\shirube.jsa" set ARCHIVE=-XX:SharedArchiveFile="%HERE%\lib\shirube.jsa"
"%JAVA%" %ARCHIVE% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-CompactStrings -XX:-UsePerfData -Xshare:auto -Xlog:cds=off -Xss4m -Xmx640m -Dfile.encoding=UTF-8 %SHIRUBE_JAVA_OPTS% -cp "%HERE%\lib\shirube.jar" shirube.app.Main %*
exit /b %ERRORLEVEL%
