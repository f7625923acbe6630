#!/usr/bin/env bash
# A server of PostgreSQL for the tests, on loopback, in a folder of its own.
# Usage: tests/postgres.sh start FOLDER   (prints its address; a line why not and status 1 where there is no PostgreSQL)
#        tests/postgres.sh stop FOLDER    (stops it and takes the folder away)
set -uo pipefail

programs() {
    local found
    found="$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)"
    [ -n "$found" ] && dirname "$found"
}

# The server refuses to run as root: there it runs as the user that Debian's package makes, or as nobody.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        local user=nobody
        id postgres >/dev/null 2>&1 && user=postgres
        (cd / && runuser -u "$user" -- "$@")
    else
        "$@"
    fi
}

case "${1:-}" in
    start)
        folder="${2:?folder}"
        bin="$(programs)"
        [ -n "$bin" ] || { echo "found no PostgreSQL; 'apt-get install postgresql' brings it" >&2; exit 1; }
        mkdir -p "$folder"
        if [ "$(id -u)" = 0 ]; then
            chmod 755 "$folder"
            id postgres >/dev/null 2>&1 && chown postgres "$folder" || chown nobody "$folder"
        fi
        echo desk >"$folder/password"
        chmod 644 "$folder/password"
        as_server "$bin/initdb" -D "$folder/data" -U desk -A scram-sha-256 --pwfile="$folder/password" --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1 ||
            { echo "PostgreSQL could not make a database: $(tail -n 1 "$folder.log")" >&2; exit 1; }
        # A port that is free now may be taken a moment later: then another is tried.
        for try in 1 2 3 4 5; do
            port=$((20000 + (RANDOM * 32768 + RANDOM) % 30000))
            (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
            # Nothing of it outlives the tests, so nothing need be on the disk; the socket is in its own folder.
            if as_server "$bin/pg_ctl" -D "$folder/data" -w -t 20 -l "$folder/log" -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$folder' -c fsync=${PGFSYNC:-off} -c full_page_writes=${PGFSYNC:-off} -c max_connections=100 -c shared_buffers=${PGBUFFERS:-128MB}" start >"$folder.log" 2>&1; then
                rm -f "$folder.log"
                echo "postgres://desk:desk@127.0.0.1:$port/postgres"
                exit 0
            fi
        done
        echo "PostgreSQL did not start: $(tail -n 1 "$folder/log" 2>/dev/null)" >&2
        exit 1
        ;;
    stop)
        folder="${2:?folder}"
        bin="$(programs)"
        [ -f "$folder/data/postmaster.pid" ] && as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1
        rm -rf "$folder" "$folder.log"
        ;;
    *) echo "tests/postgres.sh: found '${1:-}'; expected start FOLDER or stop FOLDER" >&2; exit 2 ;;
esac
