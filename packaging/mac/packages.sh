# Sourced by packaging/installer on macOS: the .dmg. Its Sockeye.app is made by jpackage; the command line is
# Sockeye.app/Contents/MacOS/Sockeye with arguments. It does not register for ws:// and wss://: macOS hands an address
# over as an event, which the program does not take yet.

path_separator=:
unused=(lib/libjsound.dylib lib/libsplashscreen.dylib)

need_tools() {
    command -v asciidoctor >/dev/null || fail "This needs asciidoctor: brew install asciidoctor"
}

# What this system's image has besides the program.
add_to_image() { make_manual; }

# make_icons FILE: all sizes in Apple's format, where @2x is the double size for finer displays.
make_icons() {
    local set=$scratch/sockeye.iconset size
    mkdir -p "$set"
    for size in 16 32 128 256 512; do
        cp "$root/icons/sockeye-$size.png" "$set/icon_${size}x$size.png"
    done
    for size in 16 32 128 256; do
        cp "$root/icons/sockeye-$((2 * size)).png" "$set/icon_${size}x$size@2x.png"
    done
    iconutil --convert icns --output "$1" "$set"
}

build_dmg() {
    local app=$scratch/Sockeye.app option options=()
    make_icons "$scratch/sockeye.icns"
    while IFS= read -r option; do options+=("$option"); done < <(java_options)
    "$JAVA_HOME/bin/jpackage" --type app-image --name Sockeye --app-version "$(mac_version)" \
        --input "$image/app" --main-jar sockeye.jar --runtime-image "$image/runtime" --icon "$scratch/sockeye.icns" \
        --mac-package-identifier app.sockeye --dest "$scratch" "${options[@]}"
    cp -R "$image/share" "$app/Contents/Resources/share"
    # The jar names its libraries itself, as when the archive of classes was made.
    sed -i '' '/^app\.classpath=/d' "$app/Contents/app/Sockeye.cfg"
    # jpackage copies without times, which the archive of classes is checked against.
    set_times "$app/Contents/app"
    set_times "$app/Contents/runtime"
    codesign --force --deep --sign "${CODESIGN_IDENTITY:--}" "$app"
    mkdir "$scratch/dmg"
    mv "$app" "$scratch/dmg/"
    ln -s /Applications "$scratch/dmg/Applications"
    hdiutil create -quiet -ov -format UDZO -fs HFS+ -volname Sockeye -srcfolder "$scratch/dmg" \
        "$out/Sockeye-$version-$(uname -m).dmg"
}

# Apple wants the first number to be at least 1.
mac_version() { printf '%s\n' "${version/#0./1.}"; }
