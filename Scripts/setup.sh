# SPDX-License-Identifier: Apache-2.0
# What the machine needs; sourced by ./run and ./test.

build_packages=(pkg-config libsqlite3-dev libzip-dev libxlsxwriter-dev libxml2-dev libqrencode-dev)
run_packages=(poppler-utils libvips-tools curl)
test_packages=(postgresql chromium default-jdk-headless nodejs fonts-thai-tlwg sqlite3 wrk procps python3-venv zbar-tools nginx-light caddy openssl systemd libicu-dev)

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        echo "ต้องใช้สิทธิ์ผู้ดูแลเครื่อง: $* · Administrator rights are needed for: $*" >&2
        exit 1
    fi
}

# Installs the Debian packages that are missing, and names them first.
install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "จะติดตั้ง · Installing from Debian: ${missing[*]}"
    # The web servers are only asked about our files: none of them is to start.
    export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
    if ! { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null; then
        echo "ติดตั้งไม่ได้ ตรวจอินเทอร์เน็ต แล้วติดตั้งเอง · Could not install (no network?): ${missing[*]}" >&2
        exit 1
    fi
}
