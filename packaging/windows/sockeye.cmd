@echo off
rem Runs a command of Sockeye with the Java beside it; without arguments its window.
if "%~1"=="" (
    start "" "%~dp0..\Sockeye.exe"
    exit /b
)
"%~dp0..\runtime\bin\java.exe" @"%~dp0..\app\java.options" -XX:SharedArchiveFile="%~dp0..\app\sockeye.jsa" -jar "%~dp0..\app\sockeye.jar" %*
