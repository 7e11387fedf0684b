# Sourced by the commands in this folder: what they need of the machine, and the build.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
jar=$root/target/sockeye.jar
built_with=$root/target/built-with-java # written when a build is complete: the version of Java
java=${JAVA_HOME:+$JAVA_HOME/bin/}java # the one that Maven builds with
missing=() # what this machine lacks, and below the packages that bring it, each as "FIRST CHOICE, ... LAST RESORT"
packages=()
wanted=() # packages that are installed where this release has them and that may be; their tests are skipped without
at_exit=() # commands, the last one first
failing="" # how a failure's sentence begins
trap 'for ((at = ${#at_exit[@]} - 1; at >= 0; at--)); do eval "${at_exit[at]}"; done' EXIT

# Without a UTF-8 locale, Java can't name files with other than ASCII letters.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8 LANG=C.UTF-8

say() { printf 'sockeye: %s\n' "$*" >&2; }

fail() {
    say "$failing$*"
    exit 1
}

# lack WHAT PACKAGE...
lack() {
    missing+=("$1")
    packages+=("${*:2}")
}

# want_command COMMAND PACKAGE
want_command() { PATH=$PATH:/usr/sbin command -v "$1" >/dev/null || wanted+=("$2"); }

# want_python_module MODULE PACKAGE
want_python_module() { /usr/bin/python3 -c "import $1" 2>/dev/null || wanted+=("$2"); }

# need_command COMMAND PACKAGE...
need_command() { command -v "$1" >/dev/null || lack "$@"; }

# need_library SONAME PACKAGE...
need_library() { PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F "$1 " >/dev/null || lack "$@"; }

# need_python_module MODULE PACKAGE...
need_python_module() { python3 -c "import $1" 2>/dev/null || lack "Python's $1" "${@:2}"; }

# Prints the major version of $java, or nothing.
java_version() { "$java" -version 2>&1 | sed -nE '/ version "/{s/.* version "(1\.)?([0-9]+).*/\2/p;q;}' || true; }

# What a build needs. A wrong JAVA_HOME stops at once, as no package mends it.
need_jdk() {
    local version
    version=$(java_version)
    if [[ -n ${JAVA_HOME:-} ]]; then
        local way_out="Set JAVA_HOME to the folder of a JDK, 17 or newer, or unset it."
        [[ -n $version ]] || fail "JAVA_HOME is $JAVA_HOME, but there is no working bin/java in it. $way_out"
        ((version >= 17)) || fail "JAVA_HOME is $JAVA_HOME, which is Java $version. $way_out"
        [[ -x ${java}c ]] || fail "JAVA_HOME is $JAVA_HOME, which has no compiler. $way_out"
    elif ! command -v javac >/dev/null || ((${version:-0} < 17)); then
        lack "a JDK (17 or newer)" openjdk-21-jdk-headless openjdk-17-jdk-headless openjdk-25-jdk-headless \
            default-jdk-headless
    fi
    command -v mvn >/dev/null || lack Maven maven
}

# What a window needs; JavaFX brings the rest.
need_window() {
    need_library libgtk-3.so.0 libgtk-3-0t64 libgtk-3-0
    need_library libXtst.so.6 libxtst6
    if ! has_display; then need_command Xvfb xvfb; fi
}

# Runs a command as root, without asking for a password where nobody can type one.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif ! command -v sudo >/dev/null; then
        say "Only an administrator can do that here: you are not root, and there is no sudo."
        return 1
    elif [[ -t 0 && -t 2 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# is_offered PACKAGE: whether this release has it.
is_offered() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -E '^ +Candidate: [^(]' >/dev/null; }

# Prints, of each choice, the first package that this release has, else the last resort.
chosen_packages() {
    local choice name chosen
    for choice in "${packages[@]}"; do
        for name in $choice; do
            chosen=$name
            ! is_offered "$name" || break
        done
        printf '%s\n' "$chosen"
    done
}

# Installs what is wanted and offered, as far as that is possible.
install_wanted() {
    ((${#wanted[@]})) && command -v apt-get >/dev/null || return 0
    local name names=()
    as_root "${apt[@]}" update >/dev/null 2>&1 || return 0
    for name in "${wanted[@]}"; do
        ! is_offered "$name" || names+=("$name")
    done
    ((${#names[@]})) || return 0
    say "Installing ${names[*]} with apt-get, to test against."
    as_root "${apt[@]}" install -y --no-install-recommends "${names[@]}" >/dev/null \
        || say "That was not possible: their tests are skipped."
    wanted=()
    hash -r
}

# Installs what the need_... calls found missing, or says what to install and stops.
install_missing() {
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120)
    ((${#missing[@]} == 0)) || install_needed
    install_wanted
}

install_needed() {
    local what names version
    what=$(printf '%s, ' "${missing[@]}")
    say "This machine lacks ${what%, }."
    command -v apt-get >/dev/null || fail "Please install that, then start again."
    as_root "${apt[@]}" update >/dev/null 2>&1 || true # the package lists at hand may do
    mapfile -t names < <(chosen_packages)
    say "Installing ${names[*]} with apt-get."
    as_root "${apt[@]}" install -y --no-install-recommends "${names[@]}" >/dev/null \
        || fail "That was not possible. As an administrator, run:" \
            "apt-get update && apt-get install ${names[*]}"
    missing=()
    packages=()
    hash -r
    version=$(java_version)
    ((${version:-0} >= 17)) || fail "The java command is still Java ${version:-none}: set JAVA_HOME to a JDK, 17 or newer."
}

# Whether an X server answers at $DISPLAY: a display may be named where none is.
has_display() {
    [[ ${DISPLAY:-} =~ ^(.*):([0-9]+)(\.[0-9]+)?$ ]] || return 1
    local host=${BASH_REMATCH[1]} number=${BASH_REMATCH[2]}
    if [[ -n $host && $host != unix ]]; then
        (exec 3<>"/dev/tcp/$host/$((6000 + number))") 2>/dev/null
    else
        perl -MIO::Socket::UNIX -e 'exit !grep { IO::Socket::UNIX->new(Peer => $_) } $ARGV[0], "\0$ARGV[0]"' \
            "/tmp/.X11-unix/X$number"
    fi
}

# Starts a virtual display on a free number, which ends with this script.
start_virtual_display() {
    local number from_server
    exec {from_server}< <(exec Xvfb -displayfd 1 -screen 0 1920x1200x24 -nolisten tcp -noreset 2>/dev/null)
    at_exit+=("kill $! 2>/dev/null || true")
    read -r -t 60 -u "$from_server" number || fail "The virtual display did not start. Try: Xvfb -displayfd 1"
    export DISPLAY=:$number NO_AT_BRIDGE=1
    say "There is no display here, so a virtual one is used ($DISPLAY)."
}

# Makes a folder that is removed when this script ends.
make_scratch() {
    scratch=$(mktemp -d) || fail "No temporary folder could be made in ${TMPDIR:-/tmp}."
    at_exit+=("rm -rf ${scratch@Q}")
}

# The build writes below the checkout.
need_writable() {
    local folder=$root
    [[ ! -e $root/target ]] || folder=$root/target
    [[ -w $folder ]] || fail "The folder $folder can't be written, where the build belongs." \
        "Make it writable, or build in a copy of $root."
}

# Whether the program is newer than its sources and complete, and of this Java: JavaFX differs from one to another.
is_built() {
    [[ -f $jar && -f $built_with && $(<"$built_with") == "$(java_version)" ]] \
        && [[ -z $(find "$root/pom.xml" "$root/src/main" "$root/icons" -newer "$built_with" -print -quit) ]]
}

# What it takes to build, where that is needed.
need_build() {
    is_built || {
        need_writable
        need_jdk
    }
}

maven() {
    local options=${MAVEN_OPTS:-} version
    version=$(java_version)
    # Maven's own libraries make newer ones warn.
    ((${version:-0} < 24)) || options+=" --sun-misc-unsafe-memory-access=allow"
    MAVEN_OPTS=$options mvn -B -ntp -f "$root/pom.xml" "$@"
}

# Builds the program unless that was done.
build() {
    ! is_built || return 0
    local version
    version=$(java_version)
    if [[ -f $jar && -f $built_with && $(<"$built_with") != "$version" ]]; then
        say "The program was built with Java $(<"$built_with"); building it for Java $version."
    else
        say "Building the program. The first time, Maven downloads its libraries, which takes a minute or two."
    fi
    rm -f "$built_with"
    trap 'fail "The build was interrupted. The next start does it again."' INT TERM
    mkdir -p "$root/target"
    maven -q package -Dmaven.test.skip=true 2>&1 | tee "$root/target/build.log" >&2 \
        || fail "The build failed: $(first_error "$root/target/build.log")"
    trap - INT TERM
    printf '%s\n' "$version" >"$built_with"
}

# first_error LOG: what Maven complained of first.
first_error() {
    grep -m 1 -E '^\[ERROR\] .' "$1" | cut -c 9-400 | grep . || printf 'Maven ended without giving a reason.\n'
}

# failed_tests FOLDER: prints Class.method of each test that failed, by Surefire's reports.
failed_tests() {
    cat "$1"/TEST-*.xml 2>/dev/null | awk '
        /<testcase / {
            name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
            class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class); sub(/.*\./, "", class)
        }
        /<(failure|error)[ >\/]/ { if (!seen[class "." name]++) print class "." name }'
}

# count_tests FOLDER: prints how many tests ran and were not skipped.
count_tests() {
    local all skipped
    all=$(cat "$1"/TEST-*.xml 2>/dev/null | grep -c '<testcase ' || true)
    skipped=$(cat "$1"/TEST-*.xml 2>/dev/null | grep -c '<skipped' || true)
    printf '%s\n' "$((all - skipped))"
}

# Goes on as the program, with the packaged one's choices: the quick compiler, one thread that collects garbage, and no
# figures for monitors such as jstat, for which the Java machine would wake 20 times a second. The first window writes an
# archive of its classes when it ends. With all that a start takes a third of the processor time (3.5 s instead of 9.9 s);
# where the archive does not fit, Java starts without it.
become_sockeye() {
    local archive=${jar%.jar}.jsa options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData)
    options+=(-Xlog:disable -Xlog:all=error:stderr)
    if [[ $archive -nt $jar ]]; then
        options+=(-XX:SharedArchiveFile="$archive")
    elif (($# == 0)); then
        options+=(-XX:ArchiveClassesAtExit="$archive")
    fi
    exec "$java" "${options[@]}" -jar "$jar" "$@"
}
