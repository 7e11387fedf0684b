# Sourced by packaging/installer on Linux: the .deb, the .rpm and the tar.gz.

linux=$packaging/linux
app_id=app.sockeye.Sockeye
path_separator=:
# What a program that draws by JavaFX never loads: sound, splash screens and AWT's own windows, each of which would add
# to what a package depends on; and tools.
unused=(lib/libjsound.so lib/libsplashscreen.so lib/libawt_xawt.so lib/libjawt.so lib/jexec bin/keytool bin/jfr)
maintainer="Sockeye contributors <sockeye@users.noreply.github.com>"
licence="Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0"
summary="WebSocket tester with window and command line"
deb_arch=$(dpkg --print-architecture 2>/dev/null || uname -m)
rpm_arch=$(uname -m)

need_tools() {
    need_window # the libraries that packages depend on are read from it, and the next two
    need_library libGL.so.1 libgl1
    need_library libXxf86vm.so.1 libxxf86vm1
    need_command asciidoctor asciidoctor
    need_command strip binutils
    if ! has_display; then need_command Xvfb xvfb; fi
    if is_asked deb; then
        need_command dpkg-deb dpkg
        need_command dpkg-shlibdeps dpkg-dev
    fi
    if is_asked rpm; then need_command rpmbuild rpm; fi
}

is_asked() { [[ " ${asked[*]} " == *" $1 "* ]]; }

# The native libraries beside the jars, where they are loaded without being copied to the user's home first.
unpack_natives() {
    local lib=$image/app/lib machine=linux-aarch64
    [[ $rpm_arch != x86_64 ]] || machine=linux-x86-64
    (cd "$scratch" && for archive in "$lib"/javafx-graphics-*.jar "$lib"/jna-[0-9]*.jar; do
        "$JAVA_HOME/bin/jar" -xf "$archive"
    done)
    cp "$scratch"/*.so "$scratch/com/sun/jna/$machine/libjnidispatch.so" "$lib/"
    rm -rf "$scratch"/*.so "$scratch/com"
}

# What this system's image has besides the program.
add_to_image() {
    local share=$image/share size
    unpack_natives
    find "$image" -type f \( -name '*.so' -o -path '*/bin/java' -o -name jspawnhelper \) -exec strip --strip-unneeded {} +
    make_manual
    install -D -m 755 "$linux/sockeye" "$image/bin/sockeye"
    install -D -m 644 "$linux/$app_id.desktop" "$share/applications/$app_id.desktop"
    install -D -m 644 "$linux/$app_id.mime.xml" "$share/mime/packages/$app_id.xml"
    mkdir -p "$share/metainfo"
    sed -e "s/@version@/$version/" -e "s/@date@/${built_at%T*}/" "$linux/$app_id.metainfo.xml" \
        >"$share/metainfo/$app_id.metainfo.xml"
    for size in 16 24 32 48 64 128 256 512; do
        install -D -m 644 "$root/icons/sockeye-$size.png" "$share/icons/hicolor/${size}x$size/apps/$app_id.png"
    done
    install -D -m 644 "$root/icons/sockeye.svg" "$share/icons/hicolor/scalable/apps/$app_id.svg"
}

# stage FOLDER: what a package puts below / .
stage() {
    local below=$1
    rm -rf "$below"
    mkdir -p "$below/usr/lib/sockeye" "$below/usr/bin"
    cp -a "$image/bin" "$image/app" "$image/runtime" "$below/usr/lib/sockeye/"
    cp -a "$image/share" "$below/usr/"
    ln -s ../lib/sockeye/bin/sockeye "$below/usr/bin/sockeye"
    gzip -9n "$below"/usr/share/man/man1/*
    set_times "$below/usr/share"
    set_times "$below/usr/bin"
    find "$below" -type d -exec touch -r "$image/app/sockeye.jar" {} +
}

# archive FOLDER NAME...: a tar whose bytes depend on the files alone.
archive() {
    tar -C "$1" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(epoch)" --format=gnu -cf - "${@:2}"
}

build_tar() {
    local name=sockeye-$version
    rm -rf "${scratch:?}/$name"
    cp -a "$image" "$scratch/$name"
    archive "$scratch" "$name" | gzip -9n >"$out/sockeye-$version-linux-$rpm_arch.tar.gz"
    rm -rf "${scratch:?}/$name"
}

# deb_depends FOLDER: the packages with the libraries that the files in it load. A release that has renamed one for its
# 64-bit times still offers it by its old name, which the releases before it know.
deb_depends() {
    local natives
    mkdir -p "$scratch/debian"
    printf 'Source: sockeye\n\nPackage: sockeye\nArchitecture: any\n' >"$scratch/debian/control"
    mapfile -t natives < <(find "$1/usr/lib/sockeye" -type f \( -name '*.so' -o -path '*/bin/java' \))
    (cd "$scratch" && dpkg-shlibdeps -O --ignore-missing-info -l"$1/usr/lib/sockeye/runtime/lib" \
        -l"$1/usr/lib/sockeye/runtime/lib/server" -l"$1/usr/lib/sockeye/app/lib" "${natives[@]/#/-e}" 2>/dev/null) \
        | sed -nE 's/^shlibs:Depends=//p' | sed -E 's/([a-z0-9.+-]+)t64( \([^)]*\))?/\1t64\2 | \1\2/g'
}

build_deb() {
    local tree=$root/target/packaging/deb doc depends
    doc=$tree/usr/share/doc/sockeye
    stage "$tree"
    rm "$doc/LICENSE" # the system has it
    install -m 644 "$linux/copyright" "$doc/copyright"
    printf 'sockeye (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md beside this file.\n\n -- %s  %s\n' \
        "$version" "$maintainer" "$(LC_ALL=C date -u -R -d "$built_at")" | gzip -9n >"$doc/changelog.gz"
    install -D -m 644 "$linux/lintian-overrides" "$tree/usr/share/lintian/overrides/sockeye"
    depends=$(deb_depends "$tree")
    [[ $depends == *libgtk-3-0* ]] || fail "The libraries that the program needs could not be found out."
    mkdir -p "$tree/DEBIAN"
    cat >"$tree/DEBIAN/control" <<END
Package: sockeye
Version: $version
Architecture: $deb_arch
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$tree/usr" | cut -f 1)
Depends: $depends
Recommends: libsecret-1-0, xdg-utils
Section: net
Priority: optional
Description: $summary
 Sockeye connects to WebSocket servers and shows every message and frame, from
 the opening handshake to the close code. It records them on disk, finds them by
 queries, and sends messages by hand, by rules or by scripts.
 .
 It brings a Java of its own.
END
    (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    chmod -R u=rwX,go=rX "$tree"
    set_times "$tree"
    SOURCE_DATE_EPOCH=$(epoch) dpkg-deb --root-owner-group -Zxz --build "$tree" "$out/sockeye_${version}_$deb_arch.deb" \
        >/dev/null
    rm -rf "$tree"
}

# Prints what matches the libraries that the package brings itself, as RPM names what needs them: libfreetype.so()(64bit)
# is the Java's own, libfreetype.so.6()(64bit) the system's.
own_libraries() {
    find "$image" -name '*.so' -printf '%f\n' | LC_ALL=C sort -u | sed 's/\.so$//' | paste -s -d '|' \
        | sed -E 's/\+/[+]/g; s/.*/^(&)[.]so[(]/'
}

build_rpm() {
    local tree=$root/target/packaging/rpm
    stage "$tree/staged"
    SOURCE_DATE_EPOCH=$(epoch) rpmbuild -bb --quiet --target "$rpm_arch" --define "_topdir $tree" \
        --define "_rpmdir $out" --define "staged $tree/staged" --define "sockeye_version $version" \
        --define "sockeye_licence $licence" --define "sockeye_summary $summary" \
        --define "own_libraries $(own_libraries)" "$linux/sockeye.spec" >&2
    rm -rf "$tree"
}
