#!/usr/bin/env bash
# Measures Synoptic on the development data in ../shared/data with the scorers in ../shared/score and prints task, metric, figure and floor.
# Usage: ./evaluate.sh           everything; some minutes
#        ./evaluate.sh --quick   the first part of each data set; under 2 minutes
#        --pin                   write the figures of this run into tests/floors.tsv, each a little lower
# Exit code 0: no figure lies under its floor, or there is nothing to measure on; 1: one does, or a run failed; 2: usage.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
shared="${SYNOPTIC_SHARED:-../shared}"

quick=0 pin=no
for option in "$@"; do
    case "$option" in
        --quick) quick=1 ;;
        --pin) pin=pin ;;
        *) echo "evaluate.sh: found '$option'; expected --quick, --pin or nothing" >&2; exit 2 ;;
    esac
done

for needed in "$shared/data" "$shared/score"; do
    [ -d "$needed" ] || { echo "skipped: $needed is not on this machine, and there is nothing to measure on"; exit 0; }
done
command -v python3 >/dev/null || { echo "skipped: found no python3, which the scorers are written in"; exit 0; }

data="$shared/data" work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
results="$work/results.tsv" failed=0
: >"$results"
step() { python3 tests/evaluation/evaluation.py "$@"; }
fail() { echo "$1: $2" >&2; failed=1; }

# begin TASK [N]: names the task, with the size of its sample where one is taken.
begin() {
    task="$1" sample=""
    if [ "$quick" = 1 ] && [ -n "${2:-}" ]; then sample="$2" task="$1[$2]"; fi
    begun=$SECONDS
}

# run OUT VERB…: synoptic with its result in OUT. Inputs that it can't read are named by it and count as not found.
run() {
    local out="$1"
    shift
    local code=0
    ./synoptic "$@" >"$out" 2>"$work/messages" || code=$?
    [ "$code" -le 1 ] || fail "$task" "synoptic $1 ended with $code: $(head -n 1 "$work/messages")"
    [ "$code" != 1 ] || echo "$task: $(grep -c '^error' "$work/messages") inputs could not be read; they count as not found" >&2
}

# score METRICS GOLDFILE SCORER OPTIONS…: one line of results for the task.
score() {
    local metrics="$1" gold="$2" scorer="$3" figures
    shift 3
    figures="$(python3 "$shared/score/$scorer.py" "$@")" || { fail "$task" "$scorer could not read what was written"; return; }
    printf '%s\t%s\t%s\t%s\n' "$task" "$metrics" "$gold" "$figures" >>"$results"
    echo "$task: $((SECONDS - begun)) s" >&2
}

# articles FILE: the task's articles, all or the first ones, in $work/in.jsonl.
articles() { if [ -n "$sample" ]; then head -n "$sample" "$1"; else cat "$1"; fi >"$work/in.jsonl"; }

# part SOURCE TARGET: the task's sentences, all or the first ones.
part() { if [ -n "$sample" ]; then step sentences "$1" "$sample" "$2"; else cp "$1" "$2"; fi; }

version="$(./synoptic --version)" || { echo "synoptic could not be built" >&2; exit 1; }

for treebank in ewt-dev gum-dev; do
    begin "language/$treebank" 300
    part "$data/language/blind/$treebank.conllu" "$work/in.conllu"
    part "$data/language/$treebank.conllu" "$work/gold"
    run "$work/out" annotate --format conllu --pretokenized "$work/in.conllu"
    score upos,uas,las "language/$treebank.conllu" score_language --gold "$work/gold" --pred "$work/out"
done

for names in ewt-dev wikigold; do
    begin "names/$names" 500
    part "$data/names/blind/$names.conllu" "$work/in.conllu"
    part "$data/names/$names.iob2" "$work/gold"
    run "$work/out" annotate --format conllu --pretokenized "$work/in.conllu"
    score names_p,names_r,names_f1 "names/$names.iob2" score_names --gold "$work/gold" --pred "$work/out"
done

begin quotations/polnear 100
articles "$data/quotations/articles.jsonl"
step gold "$data/quotations/gold.json" "$work/in.jsonl" "$work/gold"
run "$work/out" annotate "$work/in.jsonl"
score quote_p,quote_r,quote_f1,content_f1,source_f1,cue_f1,direct_p,direct_r,direct_f1,speaker_accuracy quotations/gold.json \
    score_quotations --gold "$work/gold" --pred "$work/out" --articles "$work/in.jsonl"

begin quotations/basil
run "$work/out" annotate "$data/comparison/triplets/articles.jsonl"
score covered,speaker comparison/triplets/quotes.json \
    score_quotations --names --gold "$data/comparison/triplets/quotes.json" --pred "$work/out" --articles "$data/comparison/triplets/articles.jsonl"

begin quantities/newsquant
run "$work/out" annotate "$data/quantities/sentences.jsonl"
score value_f1,unit_f1,change_f1 quantities/gold.json score_quantities --gold "$data/quantities/gold.json" --pred "$work/out"

for times in tbaq:150 wikiwars:6; do
    begin "times/${times%:*}" "${times#*:}"
    articles "$data/times/${times%:*}/articles.jsonl"
    step gold "$data/times/${times%:*}/gold.json" "$work/in.jsonl" "$work/gold"
    run "$work/out" annotate "$work/in.jsonl"
    score relaxed_f1,strict_f1,value_f1 "times/${times%:*}/gold.json" score_times --gold "$work/gold" --pred "$work/out"
done

for events in plover gsr; do
    begin "events/$events"
    run "$work/out" annotate "$data/events/$events/records.jsonl"
    metrics=root_accuracy,root_macro_f1
    [ "$events" = plover ] && metrics+=,quad_accuracy
    score "$metrics" "events/$events/gold.json" \
        score_plover --gold "$data/events/$events/gold.json" --pred "$work/out" --records "$data/events/$events/records.jsonl"
    if [ "$events" = gsr ]; then
        figures="$(python3 tests/evaluation/participants.py gsr "$data/events/gsr/gold.json" "$work/out")" && printf '%s\tone_f1,all_f1,given_pair_f1\tevents/gsr/gold.json\t%s\n' "$task" "$figures" >>"$results"
    fi
done

begin events/triggers
step subtopics "$data/events/ecbplus.jsonl" "$work/in.jsonl" "$work/gold"
run "$work/out" annotate "$work/in.jsonl"
figures="$(python3 tests/evaluation/triggers.py "$data/events/ecbplus.jsonl" "$work/out")" && printf '%s\tp,r,f1,exact_f1\tevents/ecbplus.jsonl\t%s\n' "$task" "$figures" >>"$results" || fail "$task" "the triggers could not be scored"

begin extraction/pages 30
step pages "$data/extraction" "${sample:-1000000}" "$work/pages" "$work/gold"
run "$work/out" extract "$work/pages"
step bodies "$work/out" "$work/bodies"
score precision,recall,f1,exact extraction/ground-truth.json score_extraction --gold "$work/gold" --pred "$work/bodies"
if [ -z "$sample" ]; then
    figures="$(python3 tests/evaluation/furniture.py "$work/out" "$data/extraction/ground-truth.json" --free)" && printf '%s\tfree\textraction/ground-truth.json\t%s\n' "$task" "$figures" >>"$results" || fail "$task" "furniture could not be counted"
    figures="$(python3 tests/evaluation/page_dates.py tests/evaluation/page-dates.tsv "$work/out" --shares)" && printf '%s\tpublished,modified,byline,outlet,title\textraction/ground-truth.json\t%s\n' "$task" "$figures" >>"$results" || fail "$task" "facts of pages could not be scored"

    begin extraction/thin
    python3 tests/evaluation/thin_pages.py make "$work/pages" "$data/extraction/ground-truth.json" "$work/thin" || fail "$task" "the pages could not be made"
    : >"$work/thin.jsonl"
    for variant in "$work"/thin/*/; do
        run "$work/out" extract "$variant"
        cat "$work/out" >>"$work/thin.jsonl"
    done
    figures="$(python3 tests/evaluation/thin_pages.py score "$work/thin.jsonl" "$data/extraction/ground-truth.json" --json)" && printf '%s\t%s\textraction/ground-truth.json\t%s\n' "$task" scrambled,divisions,breaks,flat,cells,unclosed,linked,paywall,state,scriptless,template,twice,decoy "$figures" >>"$results" || fail "$task" "thin pages could not be scored"
fi

begin stories/guns 600
articles "$data/stories/articles.jsonl"
step ids "$work/in.jsonl" "$work/ids"
run "$work/out" stories "$work/in.jsonl"
score pair_p,pair_r,pair_f1,b3_f1,ari stories/labels.tsv score_stories --gold "$data/stories/labels.tsv" --pred "$work/out" --ids "$work/ids"

begin stories/triplets
run "$work/out" stories "$data/comparison/triplets/articles.jsonl"
score pair_f1,b3_f1,ari comparison/triplets/labels.tsv score_stories --gold "$data/comparison/triplets/labels.tsv" --pred "$work/out"

begin stories/ecbplus
step subtopics "$data/events/ecbplus.jsonl" "$work/in.jsonl" "$work/gold"
run "$work/out" stories "$work/in.jsonl"
score pair_p,pair_r,pair_f1,b3_f1,ari events/ecbplus.jsonl score_stories --gold "$work/gold" --pred "$work/out"

begin copies/news
rm -f "$work/copies"
run "$work/out" stories "$data/copies/news/articles.jsonl" --copies "$work/copies"
score copy_f1,kind_accuracy,verbatim_as_verbatim,abridged_as_abridged,edited_as_edited,spun_as_spun copies/news/pairs.tsv \
    score_copies --gold "$data/copies/news/pairs.tsv" --pred "$work/copies"

begin copies/clough
rm -f "$work/copies"
run "$work/out" stories "$data/copies/clough/articles.jsonl" --copies "$work/copies"
score copy_f1,accuracy copies/clough/pairs.tsv score_copies --gold "$data/copies/clough/pairs.tsv" --pred "$work/copies"
begin copies/clough-kinds
figures="$(step clough "$data/copies/clough/pairs.tsv" "$work/copies")" && printf '%s\tfour_kinds\tcopies/clough/pairs.tsv\t%s\n' "$task" "$figures" >>"$results"

begin comparison/answers
run "$work/out" same "$data/comparison/answers/pairs.jsonl"
score balanced_accuracy comparison/answers/gold.tsv score_comparison --gold "$data/comparison/answers/gold.tsv" --pred "$work/out"

begin timelines/t17
python3 tests/evaluation/timelines.py "$data/timelines" "$work/timelines" ./synoptic || fail "$task" "a topic could not be told"
score date_f1,ar1_f1 timelines/Finan/timelines.json score_timelines --gold "$data/timelines" --pred "$work/timelines"

begin dossier/triplets
run "$work/out" dossier "$data/comparison/triplets/articles.jsonl" -o "$work/dossier"
figures="$(step traced "$work/dossier")" && printf '%s\twithin,verbatim\t-\t%s\n' "$task" "$figures" >>"$results" || fail "$task" "no dossier"

if [ "$quick" = 0 ]; then
    begin names/ecbplus
    dotnet run --project src/Synoptic.Training --configuration Release --verbosity quiet -p:RunAnalyzers=false -- evaluate-coreference --data "$data" --predictions "$work/coreference" || fail "$task" "the mentions could not be resolved"
    figures="$(python3 tests/evaluation/coreference.py "$data/events/ecbplus.jsonl" "$work/coreference")" && printf '%s\tconll,muc_f1,b3_f1,ceafe_f1,human_conll,location_conll\tevents/ecbplus.jsonl\t%s\n' "$task" "$figures" >>"$results"

    begin events/ecbplus
    dotnet run --project src/Synoptic.Training --configuration Release --verbosity quiet -p:RunAnalyzers=false -- evaluate-events --data "$data" --predictions "$work/chains" || fail "$task" "the events could not be linked"
    figures="$(python3 tests/evaluation/coreference.py --events "$data/events/ecbplus.jsonl" "$work/chains")" && printf '%s\tconll,muc_f1,b3_f1,ceafe_f1\tevents/ecbplus.jsonl\t%s\n' "$task" "$figures" >>"$results"

    begin comparison/answers-left-out
    dotnet run --project src/Synoptic.Training --configuration Release --verbosity quiet -p:RunAnalyzers=false -- evaluate-answers --data "$data" --predictions "$work/answers" >"$work/messages" || fail "$task" "the answers could not be judged"
    score balanced_accuracy comparison/answers/gold.tsv score_comparison --gold "$data/comparison/answers/gold.tsv" --pred "$work/answers"

    begin timelines/t17-left-out
    dotnet run --project src/Synoptic.Training --configuration Release --verbosity quiet -p:RunAnalyzers=false -- evaluate-timelines --data "$data" --predictions "$work/left-out" 2>"$work/messages" || fail "$task" "the topics could not be told"
    score date_f1,ar1_f1 timelines/Finan/timelines.json score_timelines --gold "$data/timelines" --pred "$work/left-out"

    begin copies/hard
    rm -f "$work/copies"
    dotnet run --project bench/Synoptic.Bench --configuration Release -p:RunAnalyzers=false -- hard-copies "$data/stories/articles.jsonl" "$work/hard" || fail "$task" "the set could not be made"
    run "$work/out" stories "$work/hard/articles.jsonl" --copies "$work/copies"
    figures="$(python3 tests/evaluation/hard_copies.py "$work/hard" "$work/copies")" && printf '%s\tf1,direction\tstories/articles.jsonl\t%s\n' "$task" "$figures" >>"$results"

    for set in stories triplets; do
        begin "calendars/$set"
        gold=stories/articles.jsonl
        [ "$set" = triplets ] && gold=comparison/triplets/articles.jsonl
        figures="$(dotnet run --project src/Synoptic.Training --configuration Release --verbosity quiet -p:RunAnalyzers=false -- evaluate-calendars "$set" --json --data "$data")" && printf '%s\tdays_right,days_found,publications_right,publications_found\t%s\t%s\n' "$task" "$gold" "$figures" >>"$results" || fail "$task" "the calendars could not be measured"
    done

    begin incidents/guns
    python3 tests/evaluation/incidents.py given "$data/stories/articles.jsonl" "$data/stories/labels.tsv" "$work/in.jsonl"
    run "$work/out" reconcile "$work/in.jsonl"
    python3 tests/evaluation/incidents.py figures "$work/out" "$work/figures"
    score killed,injured,both,date,city stories/incidents.json \
        score_figures --gold "$data/stories/incidents.json" --labels "$data/stories/labels.tsv" --pred "$work/figures"

    begin dossier/guns
    run "$work/out" dossier "$data/stories/articles.jsonl" -o "$work/guns"
    step records "$work/guns" "$work/records" "$work/clusters"
    score killed,injured,both,date,city stories/incidents.json \
        score_figures --gold "$data/stories/incidents.json" --labels "$data/stories/labels.tsv" --pred "$work/records" --clusters "$work/clusters"
fi

echo "Synoptic $version"
step table "$results" tests/floors.tsv "$shared" "$pin" || failed=1
exit "$failed"
