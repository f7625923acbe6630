#!/usr/bin/env bash
# Prints how fast Synoptic is on this machine: start to finish on a folder of reports, and the rate over 1,000 invented reports.
# Usage: ./bench.sh [FOLDER]   (default: ../shared/reports where it is, else the bundled example)
#        ./bench.sh --stages   (BenchmarkDotNet: what each stage costs; some minutes)
#        ./bench.sh --stream   (stories and copies of a stream: 20,000 invented reports without the grammar's model, 2,000 with it; a minute)
#        ./bench.sh --growth [FROM TO]  (time and memory of an article when 10,000 and when 300,000 have come; some ten minutes, 2 GB of disk)
#        ./bench.sh --speakers [FILE.jsonl]  (tokens a second through names and quotations on one core; without a file 200 invented reports)
#        ./bench.sh --times [FILE.jsonl]  (tokens a second through time expressions on one core; without a file 200 invented reports)
#        ./bench.sh --events [FILE.jsonl]  (tokens a second through events on one core, names given; without a file 200 invented reports)
#        ./bench.sh --figures [FILE.jsonl]  (tokens a second through quantities, and through claims and findings, on one core; without a file 200 invented reports)
#        ./bench.sh --pages [FOLDER]  (web pages a second from bytes to clean text on one core; without a folder the pages of ../shared/data/extraction)
#        ./bench.sh --timeline [FILE.jsonl]  (a topic to its timeline, start to finish; without a file 1,000 invented reports)
#        ./bench.sh --warc [MB]  (a web archive of invented pages to their reports: pages a second and peak memory; 1024 MB unpacked, some minutes)
#        ./bench.sh --desk [PEOPLE SECONDS]  (people who read from a served desk while reports come: errors, lost reports, time of a page; 50 people, 60 s)
#        ./bench.sh --known-stories [COUNT SEED]  (invented stories of which the truth is known: how often the status of a figure is right; 500 stories, a minute)
#        ./bench.sh --add [COUNT RUNS]  (invented reports of 600 words, few and many copies among them, through annotate and into a store in turn, the median of the runs; 1,000 of each, three runs, some minutes)
#        ./bench.sh --kill [TIMES]  (kills a run of add at random moments and looks at what it leaves; 200 times, a quarter of an hour)
#        ./bench.sh --search [ARTICLES]  (searches and pages of a store of invented reports, in SQLite and, where it is installed, PostgreSQL; 100,000 reports, more than an hour and 15 GB of disk)
#        ./bench.sh --language (BenchmarkDotNet: what each part of the grammar costs; two minutes; committed as bench/language.md)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
bench() { dotnet run --project bench/Synoptic.Bench --configuration Release --verbosity quiet -p:RunAnalyzers=false -- "$@"; }

case "${1:-}" in
    --stages) bench --filter '*StageBenchmarks*' --artifacts .build/bench; exit ;;
    --language) bench --filter '*LanguageBenchmarks*' --artifacts .build/bench; exit ;;
    --speakers | --times | --events | --figures)
        reports="${2:-}"
        if [ -z "$reports" ]; then
            reports="$(mktemp)"
            trap 'rm -f "$reports"' EXIT
            bench generate 200 600 "$reports"
        fi
        bench "${1#--}" "$reports"
        exit ;;
    --pages)
        pages="${2:-}"
        if [ -z "$pages" ]; then
            [ -d ../shared/data/extraction/html ] || { echo "bench.sh: found no pages at ../shared/data/extraction; expected a folder of web pages" >&2; exit 2; }
            pages="$(mktemp -d)"
            trap 'rm -rf "$pages"' EXIT
            for page in ../shared/data/extraction/html/*.gz; do gunzip -c "$page" >"$pages/$(basename "${page%.gz}")"; done
        fi
        bench pages "$pages"
        exit ;;
    --search)
        kept="$(mktemp -d)"
        trap 'tests/postgres.sh stop "$kept/postgres"; rm -rf "$kept"' EXIT
        chmod 755 "$kept"
        places=("$kept/desk.db")
        address="$(PGFSYNC=on PGBUFFERS=1GB tests/postgres.sh start "$kept/postgres")" && places+=("$address")
        for place in "${places[@]}"; do
            bench store "${2:-100000}" "$place"
            bench search "$place"
        done
        exit ;;
    --desk)
        work="$(mktemp -d)"
        trap 'kill "${served:-}" 2>/dev/null; wait "${served:-}" 2>/dev/null; rm -rf "$work"' EXIT
        ./synoptic --version >/dev/null
        ./synoptic serve --store "$work/desk.db" --port 0 2>"$work/messages" &
        served=$!
        for _ in $(seq 100); do
            address="$(sed -n 's/.*at \(http[^ ]*\) .*/\1/p' "$work/messages")"
            [ -n "$address" ] && break
            sleep 0.2
        done
        [ -n "$address" ] || { cat "$work/messages" >&2; exit 2; }
        bench desk "$address" "${2:-50}" "${3:-60}" && ok=0 || ok=$?
        grep VmHWM "/proc/$served/status" 2>/dev/null | awk '{ printf "the desk: peak memory %.0f MB\n", $2 / 1024 }'
        exit "$ok" ;;
    --known-stories) bench known-stories "${2:-500}" "${3:-2}" "${@:4}"; exit ;;
    --kill)
        dotnet build tests/Synoptic.Tests --verbosity quiet --nologo -p:RunAnalyzers=false
        SYNOPTIC_KILLS="${2:-200}" dotnet tests/Synoptic.Tests/bin/Debug/net10.0/Synoptic.Tests.dll -noColor -noLogo -class Synoptic.Tests.Desk.AddProcessSpecs
        exit ;;
    --stream | --growth | --timeline | --warc | --add) ;;
    -*) echo "bench.sh: found '$1'; expected a folder, --stages, --stream, --growth, --timeline, --warc, --add, --kill, --speakers, --times, --events, --figures, --pages, --desk, --search, --known-stories or --language" >&2; exit 2 ;;
esac

folder="${1:-}"
[ -n "$folder" ] && [ "${folder#-}" = "$folder" ] || { [ -d ../shared/reports ] && folder=../shared/reports || folder=examples/ferry-at-harsk; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
./synoptic --version >"$work/version"

# Wall seconds and peak memory of one run, by the operating system's own account.
measure() {
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f '%e %M' -o "$work/time" "$@" 2>"$work/messages" >/dev/null
        cat "$work/time"
    else
        local begun ended
        begun=$(date +%s.%N)
        "$@" 2>"$work/messages" >/dev/null
        ended=$(date +%s.%N)
        echo "$(echo "$ended $begun" | awk '{ printf "%.2f", $1 - $2 }') 0"
    fi
}

echo "Synoptic $(cat "$work/version") on $(nproc) cores"

# One run of the stream: what, how many articles, further options.
follow() {
    measure ./synoptic stories "$1" --copies "$work/copies" "${@:4}" |
        awk -v what="$3" -v n="$2" '{ printf "%s: %d articles of 600 words, %.1f s, %.0f articles/s, %.3f ms each; peak memory %.0f MB\n", what, n, $1, n / $1, 1000 * $1 / n, $2 / 1024 }'
}
case "${1:-}" in
    --stream)
        bench wire 20000 600 5000 "$work/wire.jsonl"
        bench generate 2000 600 "$work/start.jsonl"
        follow "$work/wire.jsonl" 20000 "stories and copies, without the grammar's model" --quick
        follow "$work/start.jsonl" 2000 "stories and copies, with it"
        exit
        ;;
    --add)
        count="${2:-1000}" runs="${3:-3}"
        [ -x /usr/bin/time ] || { echo "bench.sh: found no /usr/bin/time; expected it, for processor time and peak memory" >&2; exit 2; }
        bench wire "$count" 600 200 "$work/few-copies.jsonl"
        bench generate "$count" 600 "$work/many-copies.jsonl"
        for reports in few-copies many-copies; do
            : >"$work/pairs"
            # One after the other, so that a machine that grows slower or faster does so for both.
            for run in $(seq "$runs"); do
                rm -f "$work"/desk.db*
                /usr/bin/time -f '%e %U %M' -o "$work/time" ./synoptic annotate "$work/$reports.jsonl" >/dev/null 2>"$work/messages"
                /usr/bin/time -f '%e %U %M' -a -o "$work/time" ./synoptic add "$work/$reports.jsonl" --store "$work/desk.db" >/dev/null 2>"$work/messages"
                paste -s -d ' ' "$work/time" >>"$work/pairs"
            done
            awk -v what="$reports" -v n="$count" '
                function median(values, i, j, held) {
                    for (i = 2; i <= NR; i++) for (j = i; j > 1 && values[j - 1] > values[j]; j--) { held = values[j]; values[j] = values[j - 1]; values[j - 1] = held }
                    return (values[int((NR + 1) / 2)] + values[int(NR / 2) + 1]) / 2
                }
                { alone[NR] = $1; cpu[NR] = $2; wall[NR] = $4; busy[NR] = $5; ratio[NR] = $4 / $1; load[NR] = $5 / $2; if ($6 > peak) peak = $6 }
                END {
                    low = high = ratio[1]
                    for (i = 2; i <= NR; i++) { if (ratio[i] < low) low = ratio[i]; if (ratio[i] > high) high = ratio[i] }
                    printf "%s, median of %d runs: annotate %.0f articles/s, %.1f ms of processor each; add %.0f articles/s, %.1f ms; ratio %.2f (%.2f to %.2f; processor %.2f); peak memory %.0f MB\n",
                        what, NR, n / median(alone), 1000 * median(cpu) / n, n / median(wall), 1000 * median(busy) / n, median(ratio), low, high, median(load), peak / 1024
                }' "$work/pairs"
        done
        exit
        ;;
    --timeline)
        topic="${2:-$work/topic.jsonl}"
        [ -n "${2:-}" ] || bench generate 1000 600 "$topic"
        reports="$(wc -l <"$topic")"
        for run in 1 2 3; do measure ./synoptic timeline "$topic"; done | sort -n |
            awk -v reports="$reports" '{ wall[NR] = $1; if ($2 > peak) peak = $2 } END { printf "%d reports to a timeline: median %.1f s of %d runs, start included; peak memory %.0f MB\n", reports, wall[int((NR + 1) / 2)], NR, peak / 1024 }'
        exit
        ;;
    --warc)
        bench warc "${2:-1024}" "$work/pages.warc.gz" | tee "$work/pages"
        : >"$work/reports.jsonl"
        if [ -x /usr/bin/time ]; then
            /usr/bin/time -f '%e %M' -o "$work/time" ./synoptic extract "$work/pages.warc.gz" >"$work/reports.jsonl"
        else
            SECONDS=0
            ./synoptic extract "$work/pages.warc.gz" >"$work/reports.jsonl"
            echo "$SECONDS 0" >"$work/time"
        fi
        awk -v reports="$(wc -l <"$work/reports.jsonl")" '{ printf "%d reports out of it: %.0f s, %.0f pages/s; peak memory %.0f MB\n", reports, $1, reports / $1, $2 / 1024 }' "$work/time"
        exit
        ;;
    --growth)
        from="${2:-10000}" to="${3:-300000}"
        bench wire "$to" 600 10000 "$work/wire.jsonl"
        head -n "$from" "$work/wire.jsonl" >"$work/start.jsonl"
        follow "$work/start.jsonl" "$from" "stories and copies" --quick --keep "$to"
        follow "$work/wire.jsonl" "$to" "stories and copies" --quick --keep "$to"
        exit
        ;;
esac

bench generate 1000 600 "$work/reports.jsonl"
measure ./synoptic dossier "$folder" -o "$work/warm" >/dev/null
for run in 1 2 3 4 5; do measure ./synoptic dossier "$folder" -o "$work/out"; done | sort -n |
    awk -v folder="$folder" '{ wall[NR] = $1; if ($2 > peak) peak = $2 } END { printf "%s: median %.2f s of %d runs, start included; peak memory %.0f MB\n", folder, wall[int((NR + 1) / 2)], NR, peak / 1024 }'
measure ./synoptic dossier "$work/reports.jsonl" -o "$work/many" |
    awk '{ printf "1,000 invented reports of 600 words to a dossier: %.1f s, %.0f reports/s; peak memory %.0f MB\n", $1, 1000 / $1, $2 / 1024 }'
measure ./synoptic annotate "$work/reports.jsonl" |
    awk '{ printf "1,000 invented reports of 600 words annotated: %.1f s, %.0f reports/s; peak memory %.0f MB\n", $1, 1000 / $1, $2 / 1024 }'
