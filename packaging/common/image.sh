# Sourced by packaging/installer after machine.sh: the program with a Java of its own as a folder that runs from
# anywhere, which every kind of package is made of. All times in it are that of the version, so that two builds are the
# same but for the archives of classes: which classes and constants a start takes depends on how far its threads are,
# and Java notes in the archive when the soft references in it were last used.

out=$root/target/installer
image=$root/target/packaging/image # bin, app, runtime, and share with what the desktop and the shell read
common=$packaging/common

# pom_value ELEMENT: the first one in the pom, which is the program's.
pom_value() { sed -n "s|^ *<$1>\(.*\)</$1>.*|\1|p" "$root/pom.xml" | head -n 1; }

version=$(pom_value version)
built_at=$(pom_value project.build.outputTimestamp)

# What jdeps finds, and those that are found by name: elliptic curves, charsets, file systems in archives. Not the data
# of locales: the program is in English, and takes no format from the system.
found_by_name=jdk.crypto.ec,jdk.charsets,jdk.zipfs

# Whether a JDK brings its libraries along. Those of distributions use the system's, which a package for other systems
# can't depend on.
is_self_contained() {
    [[ -x $1/bin/jlink ]] || return 1
    ! grep -q 'libjpeg\.so' "$1/lib/libjavajpeg.so" 2>/dev/null
}

# is_right_jdk FOLDER: whether it makes packages that run elsewhere and start fast. From Java 25 on, an archive of
# classes may be moved with the program.
is_right_jdk() {
    local java=$1/bin/java feature
    feature=$(java_version)
    ((${feature:-0} >= 25)) && is_self_contained "$1"
}

# Takes JAVA_HOME where it will do, else the first JDK of this system that does.
choose_jdk() {
    local folder
    for folder in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/*/ /opt/*jdk*/ /Library/Java/JavaVirtualMachines/*/Contents/Home/; do
        folder=${folder%/}
        if is_right_jdk "$folder"; then
            export JAVA_HOME=$folder
            java=$folder/bin/java
            say "Packaging with the Java in $folder."
            return
        fi
    done
    fail "Packages need a JDK, 25 or newer, that brings its libraries along, which those of Linux distributions don't." \
        "Unpack one, such as Temurin (https://adoptium.net), and set JAVA_HOME to its folder."
}

# Sets the times of a folder's files to that of the version, to the second. Java compares them.
set_times() {
    local digits=${built_at//[-:TZ]/}
    find "$1" -exec env TZ=UTC touch -h -t "${digits:0:12}.${digits:12:2}" {} +
}

# Builds the jar, the list of its parts and the generator of manual pages.
build_program() {
    say "Building the program with Maven."
    rm -rf "$built_with" "$root/target/lib" "$root/target/packaging"
    mkdir -p "$root/target"
    maven -q -Pinstaller package -Dmaven.test.skip=true 2>&1 | tee "$root/target/build.log" >&2 \
        || fail "The build failed: $(first_error "$root/target/build.log")"
    java_version >"$built_with"
}

copy_program() {
    mkdir -p "$image/app/lib" "$out"
    cp "$jar" "$image/app/"
    add_stylesheets
    cp "$root"/target/lib/*.jar "$image/app/lib/"
    take_out_local_names
    cp "$common/java.options" "$image/app/"
}

# Stylesheets in the form that JavaFX reads without parsing, beside those of the sources, and the themes that they build
# on with the styles that are needed, which go before those of their library.
add_stylesheets() {
    local from sheets=$root/target/packaging/stylesheets themes=$root/target/packaging/themes
    "$java" -cp "$jar$path_separator$root/target/lib/*" "$common/Themes.java" "$jar" "$themes"
    for from in "$root/src/main/resources" "$themes"; do
        "$java" -cp "$jar$path_separator$root/target/lib/*" "$common/Stylesheets.java" "$from" "$sheets"
    done
    (cd "$sheets" && find . -type f | sed 's|^\./||' | LC_ALL=C sort >"$scratch/stylesheets" \
        && "$JAVA_HOME/bin/jar" --update --file "$image/app/sockeye.jar" --date "$built_at" "@$scratch/stylesheets")
}

# Only debuggers ask for the names of local variables: at rest 1.6 MB less, and 3 MB on disk.
take_out_local_names() {
    "$java" -Duser.timezone=UTC -cp "$root/target/packaging/asm.jar" "$common/LocalNames.java" \
        "$image/app/sockeye.jar" "$image"/app/lib/*.jar
}

make_runtime() {
    local modules
    modules=$("$JAVA_HOME/bin/jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps --recursive \
        --class-path "$root/target/lib/*" "$jar" | tail -n 1)
    "$JAVA_HOME/bin/jlink" --add-modules "$modules,$found_by_name" --strip-java-debug-attributes --no-header-files \
        --no-man-pages --output "$image/runtime"
    (cd "$image/runtime" && rm -f "${unused[@]}")
}

# Manual pages and completion, as the commands themselves describe them.
make_manual() {
    local pages=$root/target/packaging/pages share=$image/share
    "$java" -cp "$jar$path_separator$root/target/packaging/picocli-codegen.jar" "$common/ManPages.java" "$pages" >/dev/null
    mkdir -p "$share/man/man1" "$share/bash-completion/completions"
    SOURCE_DATE_EPOCH=$(epoch) asciidoctor --backend manpage -D "$share/man/man1" "$pages"/*.adoc
    sed '1{/^#!/d;}' "$pages/sockeye.bash" >"$share/bash-completion/completions/sockeye" # read by a shell, not run
}

make_licences() {
    local doc=$image/share/doc/sockeye
    mkdir -p "$doc"
    cp "$root/packaging/LICENSE" "$root/packaging/THIRD-PARTY.md" "$root/.github/CHANGELOG.md" \
        "$root/target/packaging/sockeye.cdx.json" "$doc/"
}

# Prints the version's time in seconds; GNU's date, then that of BSD.
epoch() { date -u -d "$built_at" +%s 2>/dev/null || date -ju -f %Y-%m-%dT%H:%M:%SZ "$built_at" +%s; }

# packaged ARGUMENT...: the packaged Java with the options of the packaged program, without an archive of classes.
packaged() {
    SOCKEYE_HOME=$scratch/home "$image/runtime/bin/java" "@$image/app/java.options" \
        "-Djna.boot.library.path=$image/app/lib" "$@"
}

# Connects to the playground from the command line and says something.
connect_once() {
    local from_playground line address=""
    exec {from_playground}< <(exec env SOCKEYE_HOME="$scratch/home" "$image/runtime/bin/java" -jar "$image/app/sockeye.jar" playground)
    at_exit+=("kill $! 2>/dev/null || true")
    while [[ -z $address ]] && read -r -t 60 -u "$from_playground" line; do
        [[ $line != ws://*/echo\ * ]] || address=${line%% *}
    done
    echo hello | packaged -Xshare:off "-XX:DumpLoadedClassList=$scratch/connect" -jar "$image/app/sockeye.jar" \
        connect "${address:?}" >/dev/null
    exec {from_playground}<&-
}

# Notes which classes a first start takes, one that opens the tabs of the last run, the first looks at messages, and the
# command line. Their numbers hold in one list only; those with a source are defined by the program itself and can't be
# archived.
list_classes() {
    local start of_window=("$scratch/first" "$scratch/second")
    has_display || [[ $system != linux ]] || start_virtual_display
    say "Starting the program to see which classes it takes."
    mkdir -p "$scratch/rehearsal"
    "$JAVA_HOME/bin/javac" -d "$scratch/rehearsal" -cp "$jar$path_separator$root/target/lib/*" "$common/Rehearsal.java"
    for start in first second; do
        packaged -Xshare:off "-XX:DumpLoadedClassList=$scratch/$start" --enable-native-access=ALL-UNNAMED \
            -cp "$image/app/sockeye.jar$path_separator$scratch/rehearsal" Rehearsal "$start" \
            || fail "The packaged program could not show its window."
    done
    connect_once || fail "The packaged program could not connect."
    if can_choose_archive; then
        archived "$scratch/connect" >"$scratch/commands"
    else
        of_window+=("$scratch/connect")
    fi
    archived "${of_window[@]}" >"$image/app/classes"
}

# archived LIST...: prints the classes in the lists that can be archived.
archived() { sed -e '/ source: /d' -e 's/ id: [0-9]*$//' "$@" | awk '!/^#/ && !seen[$0]++'; }

# make_archive CLASSES NAME: makes an archive of the classes in a list, which saves loading, checking and linking them
# at each start. It holds as long as the jars keep their times, wherever they are.
make_archive() {
    (cd "$image" && runtime/bin/java @app/java.options -XX:+AOTClassLinking -Xshare:dump \
        -XX:SharedClassListFile="$1" -XX:SharedArchiveFile="app/$2.jsa" -Xlog:disable -Xlog:all=error \
        -cp app/sockeye.jar)
}

# The archive of the window, and that of commands where their launcher can choose: all of an archive is linked at once,
# so that commands start in 0.23 s with their own and in 0.35 s with the window's, which is 2 MB smaller without them.
make_archives() {
    make_archive app/classes sockeye
    rm "$image/app/classes"
    if can_choose_archive; then make_archive "$scratch/commands" commands; fi
}

# Whether the launcher takes another archive for commands than for the window.
can_choose_archive() { [[ $system == linux ]]; }

# The options that jpackage writes into its launcher, one --java-options each.
java_options() {
    local option
    while IFS= read -r option; do
        [[ $option != -* ]] || printf '%s\n' --java-options "$option"
    done <"$common/java.options"
    # shellcheck disable=SC2016 # jpackage's launcher replaces it
    printf '%s\n' --java-options '-XX:SharedArchiveFile=$APPDIR/sockeye.jsa'
}

build_image() {
    build_program
    rm -rf "$image"
    say "Making the program's Java."
    make_runtime
    copy_program
    make_licences
    add_to_image
    set_times "$image"
    list_classes
    if [[ $system != windows ]]; then make_archives; fi
    set_times "$image"
    chmod -R u=rwX,go=rX "$image"
}
