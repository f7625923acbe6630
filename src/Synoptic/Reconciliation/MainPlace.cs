using System.Collections.Frozen;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>
/// Where a story's happening was: the town that datelines, headlines, openings and the sentences of harm name, each report with one voice
/// and copies together with one. Counties count where no town is told; countries, regions, streets and buildings do not.
/// </summary>
internal sealed class MainPlace
{
    // How much a naming says. By hand, looking at the odd half of the incidents (shared/data/stories). Varied one at a time, with the scores of
    // both halves in view: dateline 4 and 8, headline 3 and 5, later 0.3, 0.45 and 0.6, with harm 1 and 2, at it 1.3 and 2, of a body 1.5 and 2.5,
    // known town 2 and 3, of the outlet 1.5, 3 and 5; each moved the share by a point at most.
    private const double Dateline = 8;
    private const double Headline = 3;
    private const double Opening = 2;
    private const double Early = 1;
    private const double Later = 0.45;
    private const double WithHarm = 1;
    private const double PartOrCounty = 0.05;
    private const double AtIt = 1.3;
    private const double NearIt = 0.6;
    private const double FromIt = 0.5;
    private const double OfBody = 2.5;
    private const double KnownTown = 2;
    private const double OfOutlet = 3;
    private const double CountyVoice = 0.3;

    // Sentences of an opening, and those that still tell of the happening rather than its background. By reasoning.
    private const int OpeningSentences = 3;
    private const int EarlySentences = 10;

    // Characters of the article within which a dateline stands. By reasoning.
    private const int DatelineReach = 500;

    private readonly FrozenSet<string> not;
    private readonly FrozenSet<string> counties;
    private readonly FrozenSet<string> at;
    private readonly FrozenSet<string> near;
    private readonly FrozenSet<string> from;
    private readonly FrozenSet<string> bodies;
    private readonly FrozenSet<string> directions;
    private readonly FrozenSet<string> quarters;
    private readonly FrozenSet<string> sides;
    private readonly FrozenSet<string> inside;
    private readonly FrozenSet<string> given;
    private readonly FrozenDictionary<string, string> longForms;
    private readonly HashSet<string> areas = new(StringComparer.OrdinalIgnoreCase);

    public MainPlace(WordTables tables)
    {
        given = tables.Rows("given-names").Where(r => r[1] == "name").SelectMany(r => r[2].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        var words = tables.Map("main-place-words");
        FrozenSet<string> Of(string kind) => words[kind].Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        (not, counties, at, near, from, bodies, directions, quarters, sides, inside) = (Of("not"), Of("county"), Of("at"), Of("near"), Of("from"), Of("body"), Of("direction"), Of("quarter"), Of("side"), Of("in"));
        longForms = words["short"].Split('|').Select(static w => w.Split(':')).ToFrozenDictionary(static w => w[0], static w => w[1], StringComparer.OrdinalIgnoreCase);
        foreach (var row in tables.Rows("countries"))
        {
            areas.Add(row[0]);
            if (row.Length > 3) areas.UnionWith(row[3].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (var row in tables.Rows("regions"))
        {
            areas.Add(row[1]);
            areas.UnionWith(row[2].Split('|'));
        }
    }

    /// <summary>The place, or <see langword="null"/> where none is told.</summary>
    public Entity? Of(StoryIndex story)
    {
        var votes = new Dictionary<string, (double Weight, Entity Entity, bool IsCounty)>(StringComparer.OrdinalIgnoreCase);
        var voices = new Dictionary<string, List<Dictionary<string, (double Weight, Entity Entity, bool IsCounty)>>>(StringComparer.Ordinal);
        foreach (var article in story.Story.Articles)
        {
            var origin = story.Origin(article.Article.Id);
            if (!voices.TryGetValue(origin, out var list)) voices[origin] = list = [];
            list.Add(Weigh(article, story));
        }

        foreach (var reports in voices.Values)
        {
            foreach (var report in reports)
            {
                var sum = 0.0;
                foreach (var (weight, _, _) in report.Values) sum += weight;
                foreach (var (name, (weight, entity, isCounty)) in report)
                {
                    // A report that tells no more than the county says little beside one that tells the town.
                    var own = weight / sum / reports.Count * (report.Values.All(v => v.IsCounty) ? CountyVoice : 1);
                    votes[name] = votes.TryGetValue(name, out var known) ? (known.Weight + own, known.Entity.Where is null ? entity : known.Entity, known.IsCounty && isCounty) : (own, entity, isCounty);
                }
            }
        }

        // "South Tarn" of one report is Tarn where another says so.
        foreach (var (name, (weight, entity, _)) in votes.ToArray())
        {
            var space = name.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !directions.Contains(name[..space]) || entity.Where is { Latitude: not null } || !votes.TryGetValue(name[(space + 1)..], out var town)) continue;
            votes.Remove(name);
            votes[name[(space + 1)..]] = (town.Weight + weight, town.Entity, town.IsCounty);
        }

        Entity? best = null;
        var (most, key) = (0.0, "");
        foreach (var (name, (weight, entity, _)) in votes)
            if (weight > most + 1e-9 || (Math.Abs(weight - most) <= 1e-9 && string.CompareOrdinal(name, key) < 0)) (most, key, best) = (weight, name, entity);
        return best is null ? null : best with { Name = key };
    }

    private Dictionary<string, (double Weight, Entity Entity, bool IsCounty)> Weigh(Annotations article, StoryIndex story)
    {
        var weights = new Dictionary<string, (double Weight, Entity Entity, bool IsCounty)>(StringComparer.OrdinalIgnoreCase);
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var harm = new HashSet<int>();
        foreach (var casualty in article.Casualties) harm.Add(article.Analysis.SentenceAt(casualty.Trigger.Start));
        if (article.Headline is { } headline)
        {
            // "Boy shot in Tarn - TV7 Lenta, Osterland": behind the dash stands the outlet.
            var end = headline.Text.AsSpan().IndexOf(" - ", StringComparison.Ordinal);
            Read(headline, (mention, _) => end < 0 || mention.Span.Start < end ? Headline : Later, weights, e => headline.Entities[e], parts);
            ReadUnfound(headline, static _ => Headline, weights);
        }

        var dated = Datelines(article);
        foreach (var line in dated)
            if (Town(line.Slice(article.Text), out _, dateline: true) is { } name) Add(weights, name, Dateline, new Entity(name, EntityType.Place, name, [], []));
        Read(article, (mention, sentence) =>
        {
            if (dated.Exists(d => d.Overlaps(mention.Span))) return 0.01;
            var weight = sentence < OpeningSentences ? Opening : sentence < EarlySentences ? Early : Later;
            return weight + (harm.Contains(sentence) && sentence < EarlySentences ? WithHarm : 0);
        }, weights, e => story.Cast(article.Article.Id, e)?.Entity ?? article.Entities[e], parts);
        ReadUnfound(article, static sentence => sentence < OpeningSentences ? Opening : sentence < EarlySentences ? Early : Later, weights);
        foreach (var line in dated)
            if (Town(line.Slice(article.Text), out _, dateline: true) is { } name) parts.Remove(name);
        Settle(weights, parts);
        Home(weights, article.Article.Source);
        return weights;
    }

    // "tolmtribune": the town in the name or address of the outlet, where the report names it too.
    private static void Home(Dictionary<string, (double Weight, Entity Entity, bool IsCounty)> weights, Source source)
    {
        const int shortest = 5; // letters of a town that no other word is likely to hold
        var outlet = $"{source.Outlet} {source.Url}".ToLowerInvariant();
        foreach (var (name, (weight, entity, isCounty)) in weights.ToArray())
        {
            var letters = string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();
            if (letters.Length >= shortest && outlet.Contains(letters, StringComparison.Ordinal)) weights[name] = (weight * OfOutlet, entity, isCounty);
        }
    }

    private void Read(Annotations layers, Func<Mention, int, double> weigh, Dictionary<string, (double Weight, Entity Entity, bool IsCounty)> weights, Func<int, Entity> entities, HashSet<string> parts)
    {
        var analysis = layers.Analysis;
        foreach (var mention in layers.Mentions)
        {
            if (mention is not { Kind: MentionKind.Name, Type: EntityType.Place or EntityType.Organization, Entity: { } entity }) continue;
            var text = mention.Span.Slice(analysis.Text);
            var isBody = mention.Type == EntityType.Organization;
            // "Tarn Police Department"
            var words = text.Split(' ');
            var body = Array.FindIndex(words, bodies.Contains);
            if (body > 0) text = string.Join(' ', words[..body]);
            else if (isBody) continue;

            if (Town(text, out var isCounty) is not { } name) continue;
            var token = analysis.TokenAt(mention.Span.Start);
            var before = token > 0 ? analysis.Tokens[token - 1].Span.Slice(analysis.Text) : "";
            var weight = weigh(mention, analysis.SentenceAt(mention.Span.Start)) * (at.Contains(before) ? AtIt : near.Contains(before) ? NearIt : from.Contains(before) ? FromIt : 1);
            var after = analysis.TokenAt(mention.Span.End);
            var next = after < analysis.Tokens.Length ? analysis.Tokens[after].Span.Slice(analysis.Text) : "";
            if (isBody || bodies.Contains(next)) weight *= OfBody;
            if (isCounty) weight *= PartOrCounty;
            if (quarters.Contains(next)) parts.Add(name);
            Add(weights, name, weight, isBody ? new Entity(name, EntityType.Place, name, [], []) : entities(entity), isCounty);
        }
    }

    // "in Tarn", "Tarn police": names by their tags that the finder of names has taken for nothing.
    private void ReadUnfound(Annotations layers, Func<int, double> weigh, Dictionary<string, (double Weight, Entity Entity, bool IsCounty)> weights)
    {
        const int longest = 3; // words of a town
        var analysis = layers.Analysis;
        var m = 0;
        for (var t = 0; t < analysis.Tokens.Length; t++)
        {
            if (!analysis.Tags[t].IsName || (t > 0 && analysis.Tags[t - 1].IsName)) continue;
            while (m < layers.Mentions.Length && layers.Mentions[m].Span.End <= analysis.Tokens[t].Span.Start) m++;
            if (m < layers.Mentions.Length && layers.Mentions[m].Kind == MentionKind.Name && layers.Mentions[m].Span.Start <= analysis.Tokens[t].Span.Start) continue;
            var end = t;
            while (end < analysis.Tokens.Length && end < t + longest && analysis.Tags[end].IsName && !bodies.Contains(Word(end))) end++;
            if (end == t || (end > t + 1 && given.Contains(Word(t)))) continue;
            var isOfBody = end < analysis.Tokens.Length && bodies.Contains(Word(end));
            var isAt = t > 0 && inside.Contains(Word(t - 1)) && !layers.Times.Any(time => time.Span.Contains(analysis.Tokens[t].Span.Start));
            if (!isOfBody && !isAt) continue;
            var name = new Span(analysis.Tokens[t].Span.Start, analysis.Tokens[end - 1].Span.End).Slice(analysis.Text);
            if (Town(name, out var isCounty) is { } town && !isCounty) Add(weights, town, weigh(analysis.SentenceAt(analysis.Tokens[t].Span.Start)) * (isOfBody ? OfBody : 1), new Entity(town, EntityType.Place, town, [], []));
        }

        string Word(int token) => analysis.Tokens[token].Span.Slice(analysis.Text);
    }

    private static void Add(Dictionary<string, (double Weight, Entity Entity, bool IsCounty)> weights, string name, double weight, Entity entity, bool isCounty = false) =>
        weights[name] = weights.TryGetValue(name, out var told) ? (told.Weight + weight, told.Entity.Where is null ? entity : told.Entity, told.IsCounty && isCounty) : (weight, entity, isCounty);

    // Towns that the tables know stand before others, and all before quarters and counties; the side of a town is the town.
    private void Settle(Dictionary<string, (double Weight, Entity Entity, bool IsCounty)> weights, HashSet<string> parts)
    {
        foreach (var (name, (weight, entity, isCounty)) in weights.ToArray())
        {
            if (entity.Where is { Latitude: not null })
            {
                weights[name] = (weight * KnownTown, entity, isCounty);
                continue;
            }

            if (parts.Contains(name))
            {
                weights[name] = (weight * PartOrCounty, entity, isCounty);
                continue;
            }

            var space = name.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !directions.Contains(name[..space]) || !weights.TryGetValue(name[(space + 1)..], out var whole)) continue;
            weights.Remove(name);
            weights[name[(space + 1)..]] = (whole.Weight + weight, whole.Entity, whole.IsCounty);
        }
    }

    // "TARN, Lenta (AP) — …", "TARN (AP) …": capitals at the start of a paragraph, with a dash or an agency behind them.
    private static List<Span> Datelines(Annotations article)
    {
        const int reach = 45; // characters from the town to the dash: a region and an agency fit
        const int longest = 30; // letters of a town
        var found = new List<Span>();
        var text = article.Text;
        foreach (var paragraph in article.Analysis.Paragraphs)
        {
            if (paragraph.Start > DatelineReach) break;
            var start = paragraph.Start;
            while (start < paragraph.End && !char.IsLetter(text[start])) start++;
            // "(WTVX) —": a station, no town.
            if (start > paragraph.Start && text[start - 1] == '(') continue;
            var end = start;
            while (end < paragraph.End && (char.IsUpper(text[end]) || text[end] is ' ' or '.' or '\'' or '-' or '’') && !(text[end] == '-' && text[end - 1] == ' ')) end++;
            while (end > start && !char.IsUpper(text[end - 1])) end--;
            if (end < paragraph.End && char.IsLower(text[end])) continue;
            if (end - start is < 4 or > longest) continue;
            for (var i = end; i < Math.Min(paragraph.End, end + reach); i++)
            {
                var isDash = text[i] is '—' or '–' or '(' or '>' || (text[i] == '-' && i + 1 < text.Length && (text[i + 1] is ' ' or '-') && text[i - 1] is ' ' or '-' or '.' or ')');
                if (!isDash) continue;
                found.Add(new Span(start, end));
                break;
            }
        }

        return found;
    }

    // The name of a town in its long form; null where the words name none.
    private string? Town(string name, out bool isCounty, bool dateline = false)
    {
        isCounty = false;
        if (areas.Contains(name) || name.Length < 2) return null;
        var words = name.Split((char[])[' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        // "SW", "LES", "CNN"
        if (words.Length == 0 || !char.IsUpper(words[^1][0]) || (name.Length <= 3 && !name.AsSpan().ContainsAnyInRange('a', 'z'))) return null;
        while (words.Length > 1 && sides.Contains(words[0])) words = words[1..];
        // "Tarn L.O."
        var isOfRegion = words.Length > 1 && areas.Contains(words[^1]) && !words[^1].AsSpan().ContainsAnyInRange('a', 'z');
        if (isOfRegion) words = words[..^1];
        if (words.Length > 1 && counties.Contains(words[^1]))
        {
            isCounty = true;
            words = words[..^1];
        }
        else if (!dateline && not.Contains(words[^1]))
        {
            return null;
        }

        var shout = name.Length > 3 && !name.AsSpan().ContainsAnyInRange('a', 'z');
        for (var i = 0; i < words.Length; i++)
        {
            if (longForms.TryGetValue(words[i], out var whole)) words[i] = whole;
            else if (shout) words[i] = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words[i].ToLowerInvariant());
        }

        var town = string.Join(' ', words);
        return areas.Contains(town) && !isCounty && !isOfRegion ? null : town;
    }
}
