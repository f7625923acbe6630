"""Runs `synoptic timeline` for every request of the development topics. Usage: timelines.py DATA OUT COMMAND…

DATA has TOPIC/articles.jsonl and TOPIC/requests.json; OUT gets TOPIC/ID.json, as ../shared/score/score_timelines.py reads them. A system is told the
number of days, of sentences a day, and the first and last day.
"""
import json, os, subprocess, sys


def main():
    data, out, command = sys.argv[1], sys.argv[2], sys.argv[3:]
    failed = 0
    for topic in sorted(os.listdir(data)):
        requests = os.path.join(data, topic, "requests.json")
        if not os.path.exists(requests):
            continue
        os.makedirs(os.path.join(out, topic), exist_ok=True)
        for asked in json.load(open(requests, encoding="utf-8")):
            options = ["--dates", str(asked["dates"]), "--sentences", str(asked["sentences"]), "--from", asked["start"], "--to", asked["end"]]
            run = subprocess.run([*command, "timeline", os.path.join(data, topic, "articles.jsonl"), *options],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
            if run.returncode != 0:
                failed = 1
                print(f"{topic} {asked['id']}: exit code {run.returncode}: {run.stderr.strip()[:200]}", file=sys.stderr)
                continue
            days = [{"date": day["date"], "sentences": [s["text"] for s in day["sentences"]]} for day in json.loads(run.stdout)]
            with open(os.path.join(out, topic, asked["id"] + ".json"), "w", encoding="utf-8") as file:
                json.dump(days, file)
    return failed


if __name__ == "__main__":
    sys.exit(main())
