# Shared by packaging/run, packaging/test and .ci/run; to be sourced.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

say() { printf '== %s\n' "$*" >&2; }
fail() { printf 'quittance: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "Installing packages needs root or sudo. Missing: ${missing[*]}"
    fi
}

retry() {
    local attempt
    for attempt in 1 2 3 4; do
        "$@" && return 0
        [ "$attempt" -eq 4 ] || sleep $((attempt * 5))
    done
    return 1
}

# install_packages LIST... asks dpkg, not a stamp, so a copied build folder cannot
# claim packages this machine lacks; when nothing is missing it takes milliseconds.
install_packages() {
    command -v apt-get >/dev/null || { say "No apt-get here: taking the packages of $* as installed."; return 0; }
    local wanted missing
    mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@")
    mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | awk '$1 == "ii" { print $2 }' | sort -u))
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    retry as_root apt-get -qq -o Acquire::Retries=3 update >&2 || fail "apt-get update failed."
    retry as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 \
        install --no-install-recommends "${missing[@]}" >&2 || fail "Not all packages could be installed: ${missing[*]}"
}

# build PRESET [TARGET...]; without a target, everything. The caller stays in its
# own folder, because its arguments may name files there.
build() (
    cd "$root" || return 1
    preset="$1"
    shift
    say "Building preset $preset"
    cmake --preset "$preset" >&2 || return 1
    if [ "$#" -gt 0 ]; then
        cmake --build --preset "$preset" --target "$@" >&2
    else
        cmake --build --preset "$preset" >&2
    fi
)
