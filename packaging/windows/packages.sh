# Sourced by packaging/installer in Git's Bash on Windows: the .msi, made with WiX 3 (candle and light). jpackage makes
# the window's Sockeye.exe; the command line is bin\sockeye.cmd, as a program for windows has no console.

windows=$packaging/windows
path_separator=';'
unused=(bin/jsound.dll bin/splashscreen.dll)

need_tools() {
    local tool
    [[ -z ${WIX:-} ]] || PATH=$PATH:$(cygpath "$WIX")/bin
    for tool in heat candle light; do
        command -v "$tool" >/dev/null || fail "This needs WiX 3 on the PATH (https://wixtoolset.org)."
    done
    JAVA_HOME=$(cygpath "$JAVA_HOME")
    # Java reads no paths of Git's Bash.
    root=$(cygpath -m "$root")
    image=$(cygpath -m "$image")
    common=$(cygpath -m "$common")
    jar=$root/target/sockeye.jar
    TMPDIR=$(cygpath -m "${TMPDIR:-/tmp}") # where the scratch folder is made
    export TMPDIR
}

# There are no manual pages here.
add_to_image() { :; }

# The installer makes the archive of classes on the user's machine: it holds for files with the very times that they
# had, and what an .msi unpacks has others, by the time zone.
build_msi() {
    local work=$root/target/packaging/msi app options=() option
    app=$work/Sockeye
    rm -rf "$work"
    mkdir -p "$work"
    "$java" "$(cygpath -m "$windows")/WindowsIcon.java" "$work/sockeye.ico" "$root"/icons/sockeye-{16,24,32,48,64,128,256}.png
    while IFS= read -r option; do options+=("$option"); done < <(java_options)
    "$JAVA_HOME/bin/jpackage" --type app-image --name Sockeye --app-version "$version" --input "$image/app" \
        --main-jar sockeye.jar --runtime-image "$image/runtime" --icon "$work/sockeye.ico" \
        --description "WebSocket tester" --vendor "Sockeye contributors" --dest "$work" "${options[@]}"
    # The jar names its libraries itself, as where the archive of classes is made.
    sed -i '/^app\.classpath=/d' "$app/app/Sockeye.cfg"
    mkdir "$app/bin"
    cp "$windows/sockeye.cmd" "$app/bin/"
    cp -r "$image/share/doc/sockeye" "$app/doc"
    set_times "$app"
    (
        cd "$work"
        heat dir Sockeye -nologo -cg Files -dr INSTALLDIR -srd -sreg -sfrag -ag -var var.Source -out files.wxs
        candle -nologo -arch x64 -dSource=Sockeye -dVersion="$version" -dIcon=sockeye.ico files.wxs \
            "$(cygpath -m "$windows")/sockeye.wxs"
        light -nologo -spdb -ext WixUIExtension -sice:ICE61 -out "$(cygpath -m "$out")/Sockeye-$version-x64.msi" \
            files.wixobj sockeye.wixobj
    ) >&2
}
