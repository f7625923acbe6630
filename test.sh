#!/usr/bin/env bash
# Builds everything and runs every test. Ends with one line: N passed, N failed, N skipped.
# Options: --no-browser leaves the browser tests out.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

browser=1
for option in "$@"; do
    case "$option" in
        --no-browser) browser=0 ;;
        *) echo "test.sh: found '$option'; expected --no-browser or nothing" >&2; exit 2 ;;
    esac
done

command -v dotnet >/dev/null || {
    echo "test.sh: found no 'dotnet'; expected the .NET SDK 10 (https://dotnet.microsoft.com/download)" >&2
    exit 2
}

# The browser tests need Chromium and axe-core. They are installed where that can be done without asking; where it can't, those tests
# are skipped and say what is missing.
if [ "$browser" = 1 ] && [ -d tests/Synoptic.Browser ]; then
    if ! command -v chromium >/dev/null && [ -z "${CHROMIUM:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "installing chromium for the browser tests"
        { apt-get update -qq && apt-get install -y -qq chromium; } >/dev/null 2>&1 || echo "chromium could not be installed: the browser tests will be skipped"
    fi
    if [ ! -d tests/Synoptic.Browser/node_modules/axe-core ] && command -v npm >/dev/null; then
        npm ci --prefix tests/Synoptic.Browser --no-audit --no-fund --silent || echo "axe-core could not be installed: its tests will be skipped"
    fi
fi

# The tests of stores run against PostgreSQL as well, where it is installed: a server on loopback, on a free port, in a folder of its own.
postgres="$(mktemp -d)"
log="$(mktemp)"
trap 'tests/postgres.sh stop "$postgres"; rm -f "$log"' EXIT
trap 'exit 130' INT TERM
if [ -z "${SYNOPTIC_TEST_POSTGRES:-}" ]; then
    if address="$(tests/postgres.sh start "$postgres")"; then
        export SYNOPTIC_TEST_POSTGRES="$address"
    else
        echo "the tests of stores in PostgreSQL will be skipped"
    fi
fi

dotnet build Synoptic.slnx --verbosity quiet --nologo || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
    name="$(basename "$project" .csproj)"
    [ "$name" = Synoptic.Browser ] && [ "$browser" = 0 ] && continue
    program="$(dirname "$project")/bin/Debug/net10.0/$name.dll"
    echo "== $name"
    dotnet "$program" -noLogo -noColor 2>&1 | tee "$log" | grep -vE '^ *(Discovering|Discovered|Starting|Finished):'
    # The runner's closing line: "… Total: 12, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: …".
    line="$(grep -E 'Total: [0-9]+, +Errors: [0-9]+' "$log" | tail -n 1)"
    if [ -z "$line" ]; then
        echo "$name did not finish"
        failed=$((failed + 1))
        continue
    fi
    number() { sed -E "s/.*$1: ([0-9]+).*/\1/" <<<"$line"; }
    bad=$(($(number Failed) + $(number Errors)))
    passed=$((passed + $(number Total) - bad - $(number Skipped)))
    failed=$((failed + bad))
    skipped=$((skipped + $(number Skipped)))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
