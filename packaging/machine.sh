# Sourced by the commands in this folder: what they need of the machine, and the build.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
jar=$root/target/sockeye.jar
# shellcheck disable=SC2034 # for those who source this
java=${JAVA_HOME:+$JAVA_HOME/bin/}java # the one that Maven builds with
missing=() # Debian packages to install; newer releases select, say, libgtk-3-0t64 for libgtk-3-0 by themselves

say() { printf 'sockeye: %s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# need_command COMMAND PACKAGE
need_command() { command -v "$1" >/dev/null || missing+=("$2"); }

# need_library SONAME PACKAGE
need_library() { PATH=$PATH:/sbin ldconfig -p | grep -F "$1 " >/dev/null || missing+=("$2"); }

# need_python_module MODULE PACKAGE
need_python_module() { python3 -c "import $1" 2>/dev/null || missing+=("$2"); }

# What a window needs; JavaFX brings the rest.
need_window() {
    need_library libgtk-3.so.0 libgtk-3-0
    need_library libXtst.so.6 libxtst6
    if ! has_display; then need_command Xvfb xvfb; fi
}

# Runs a command as root, without asking for a password where nobody can type one.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 1
    elif [[ -t 0 && -t 2 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# Installs what the need_... calls found missing, or says what to install and stops.
install_missing() {
    ((${#missing[@]})) || return 0
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120)
    say "This machine lacks ${missing[*]}: installing with apt-get."
    as_root "${apt[@]}" update >&2 || true # the package lists at hand may do
    as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null \
        || fail "That did not work. Please install them as an administrator, then start again:
    sudo apt-get update && sudo apt-get install ${missing[*]}"
    missing=()
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
    # shellcheck disable=SC2064 # the process id of now
    trap "kill $! 2>/dev/null || true" EXIT
    read -r -t 60 -u "$from_server" number || fail "The virtual display did not start. Try: Xvfb -displayfd 1"
    export DISPLAY=:$number NO_AT_BRIDGE=1
    say "There is no display here, so a virtual one is used ($DISPLAY)."
}

maven() {
    command -v mvn >/dev/null \
        || fail "Maven and a JDK (17 or newer) are needed first: sudo apt-get install maven openjdk-17-jdk-headless"
    mvn -B -ntp -f "$root/pom.xml" "$@"
}

# Builds the program unless it is newer than its sources.
build() {
    if [[ -f $jar && -d $root/target/lib ]]; then
        [[ -n $(find "$root/pom.xml" "$root/src/main" "$root/icons" -newer "$jar" -print -quit) ]] || return 0
    fi
    say "Building the program. The first time, Maven downloads its libraries, which takes a minute or two."
    maven -q package -Dmaven.test.skip=true >&2 || fail "The build failed; the reason is above."
    touch "$jar"
}
