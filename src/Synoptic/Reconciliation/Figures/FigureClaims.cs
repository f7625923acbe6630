using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>Makes claims of the quantities that count something.</summary>
internal sealed class FigureClaims(WordTables tables, FigureKinds kinds, PlaceKeys places)
{
    private readonly FrozenDictionary<string, string> things = tables.Map("counted-things");
    private readonly FrozenDictionary<string, (string Label, bool ByThing)> indicators = tables.Rows("indicator-labels")
        .ToFrozenDictionary(r => r[0], r => (r[1], r[2] == "thing"), StringComparer.Ordinal);
    private readonly FrozenSet<string> deltas = tables.Words("delta-words");
    private readonly FrozenSet<string> anybody = tables.Words("people-words");
    private readonly FigurePlaces unnamed = new(tables);
    private readonly FigureAges ages = new(tables);
    private readonly FrozenSet<string> noTowns = tables.Rows("main-place-words").Where(r => r[0] is "not" or "facility").SelectMany(r => r[1].Split('|')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> selves = tables.Words("self-killing");

    /// <summary>One claim for each quantity that has an indicator or words for what is counted, in order of article and place.</summary>
    /// <param name="story">The story.</param>
    /// <param name="happened">Its day, where that is known.</param>
    public ImmutableArray<CountedClaim> Of(StoryIndex story, StoryDay? happened)
    {
        var claims = ImmutableArray.CreateBuilder<CountedClaim>();
        var scopes = new FigureScopes(story, happened);
        for (var a = 0; a < story.Story.Articles.Length; a++)
        {
            var article = story.Story.Articles[a];
            var first = claims.Count;
            SyntaxTree? tree = null;
            foreach (var quantity in article.Quantities)
            {
                if (quantity.Indicator is null && quantity.Of is null && quantity.Unit is null) continue;
                var whose = ages.IsAge(quantity) ? FigureAges.Of(story, article, quantity) : null;
                if (whose is null && ages.IsAge(quantity)) continue;
                // Nobody arrested yet says nothing against one who is later.
                if (quantity.Value is 0 && kinds.Stands(quantity.Indicator)) continue;
                var claim = Make(story, article, a, quantity);
                if (whose is not null) claim = Age(claim, whose);
                if (OnlyIdentifies(claim)) continue;
                tree ??= new SyntaxTree(article.Analysis);
                string[] context = claim.ByThing || quantity.Unit is not null ? FigureContext.Of(article, tree, quantity) : [];
                // A bare measure ("70 kilometres") is of something only by the words around it.
                if (quantity.Indicator is null && quantity.Of is null && whose is null)
                {
                    if (context.Length == 0) continue;
                    claim = claim with { Claim = claim.Claim with { About = claim.Claim.About with { Label = $"{quantity.Unit} ({string.Join(", ", context)})" } } };
                }

                var scope = scopes.Of(article, quantity, Where(story, article, tree, claim));
                claims.Add(claim with
                {
                    Scope = scope,
                    TimeWords = scope.Time.Length > 0 ? FigureScopes.Time(article, quantity)?.Span.Slice(article.Text) : null,
                    Source = FigureSources.Key(story, article, quantity.AttributedTo),
                    Context = context,
                    IsNarrow = IsNarrow(article, quantity),
                    Noun = Noun(article, quantity),
                });
            }

            MarkMain(claims, first);
        }

        return claims.ToImmutable();
    }

    // Monday and Monday evening are one day.
    private static string DayOf(StoryDay day) => day.Dates is { } dates ? $"{dates.From:yyyy-MM-dd}/{dates.To:yyyy-MM-dd}" : day.Key.Split('T')[0];

    // Of each kind that is not told apart by what it counts, the largest number of the report, wherever it is told again.
    private static void MarkMain(ImmutableArray<CountedClaim>.Builder claims, int first)
    {
        var largest = new Dictionary<((string, string, string), FigureScope, bool), double>();
        for (var i = first; i < claims.Count; i++)
        {
            if (claims[i] is not { ByThing: false, IsDelta: false } claim || Size(claim) is not { } value) continue;
            var key = (claim.Block, claim.Scope, claim.IsNarrow);
            largest[key] = Math.Max(value, largest.GetValueOrDefault(key, double.MinValue));
        }

        for (var i = first; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (!claim.IsDelta && largest.TryGetValue((claim.Block, claim.Scope, claim.IsNarrow), out var most) && Size(claim) == most) claims[i] = claim with { IsMain = true };
        }
    }

    // A street or a club in the town is no scope of its own.
    private string? Where(StoryIndex story, Annotations article, SyntaxTree tree, CountedClaim claim)
    {
        var name = FigureScopes.IsPlace(story, article, claim.Quantity) ? claim.Place
            : claim.ByThing || claim.Quantity.Place is not null ? null
            : unnamed.Of(article, tree, claim.Quantity) is { } found ? places.Key(found) : null;
        return name is null || noTowns.Contains(name[(name.LastIndexOf(' ') + 1)..]) || name.AsSpan().ContainsAnyInRange('0', '9') ? null : name;
    }

    private static CountedClaim Age(CountedClaim claim, CastMember whose) => claim with
    {
        Thing = "@" + whose.Entity.Id,
        ByThing = true,
        Claim = claim.Claim with { About = claim.Claim.About with { Label = $"age of {whose.Entity.Name}", Indicator = null } },
    };

    private static double? Size(CountedClaim claim) => claim.Quantity.Value ?? claim.Quantity.Low ?? claim.Quantity.High;

    private static string Noun(Annotations article, Quantity quantity) =>
        quantity.Of is { } of && article.Analysis.TokenAt(of.End - 1) is var t && t < article.Analysis.Tokens.Length ? article.Analysis.Tags[t].Lemma.ToLowerInvariant() : "";

    // Whether the words for who is counted name some kind of people.
    private bool IsNarrow(Annotations article, Quantity quantity)
    {
        // "One critically": somebody of those who were told before.
        if (quantity is { Unit: null, Of: null, Value: 1 }) return true;
        if (quantity is not { Unit: null, Of: { } of }) return false;
        var analysis = article.Analysis;
        for (var t = analysis.TokenAt(of.Start); t < analysis.Tokens.Length && analysis.Tokens[t].Span.Start < of.End; t++)
        {
            if (anybody.Contains(analysis.Tags[t].Lemma.ToLowerInvariant())) return false;
        }

        return true;
    }

    private CountedClaim Make(StoryIndex story, Annotations article, int index, Quantity quantity)
    {
        var id = article.Article.Id;
        var sentence = new SentenceReference(index, article.Analysis.SentenceAt(quantity.Span.Start));
        var time = quantity.Time is { } t ? article.Times[t] : null;
        var day = time is { Type: TimeType.Date or TimeType.Time } ? story.Day(id, quantity.Time) : null;
        var period = time is { Type: TimeType.Duration } ? time.Value : null;
        var place = quantity.Place is { } p ? article.Mentions[p] : null;
        var member = place is null ? null : story.Cast(id, place.Entity);
        var placeName = member is null ? place?.Span.Slice(article.Text) : member.Entity.Name;
        var key = placeName is null ? null : places.Key(placeName);
        var thing = Thing(article, quantity);
        var evidence = Words(quantity);
        var words = evidence.Slice(article.Text);
        var byThing = quantity.Indicator is null || indicators.GetValueOrDefault(quantity.Indicator, (quantity.Indicator, true)).Item2;
        var label = Label(quantity, article, thing, byThing, key);
        var subject = new Subject("", "figure", label, quantity.Indicator, quantity.Unit, key);
        var claim = new Claim(subject, words, Range(article, quantity, sentence), quantity.AttributedTo?.Slice(article.Text), day?.Key, new Evidence(id, evidence)) { Status = quantity.About.Status };
        return new CountedClaim(claim, quantity, index, sentence, thing, key, day is null ? null : DayOf(day), period, IsDelta(article, quantity), false, byThing);
    }

    // "Killed three people and then himself" is three or four, as one counts.
    private NumberRange Range(Annotations article, Quantity quantity, SentenceReference reference)
    {
        var range = NumberComparison.Range(quantity);
        if (!kinds.Changes(quantity.Indicator) || range.High is not { } high) return range;
        var sentence = article.Analysis.Sentences[reference.Sentence];
        for (var t = article.Analysis.TokenAt(quantity.Span.End); t < sentence.End; t++)
        {
            if (selves.Contains(article.Analysis.Tokens[t].Span.Slice(article.Text).ToLowerInvariant())) return range with { High = high + 1 };
        }

        return range;
    }

    // The number with what it counts, when the two stand together; else the number alone.
    private static Span Words(Quantity quantity)
    {
        const int near = 40; // characters; farther words would drag half a sentence into the cell. By eye on news text.
        return quantity.Of is { } of && of.Start < quantity.Span.End + near && quantity.Span.Start < of.End + near ? Span.Covering(quantity.Span, of) : quantity.Span;
    }

    // The class of the last word that is counted: "talks" and "meeting" are one thing.
    private string Thing(Annotations article, Quantity quantity)
    {
        if (quantity.Of is not { } of) return "";
        var analysis = article.Analysis;
        var last = analysis.TokenAt(of.End - 1);
        var first = analysis.TokenAt(of.Start);
        if (last >= analysis.Tokens.Length) return "";
        for (var t = last; t >= first; t--)
        {
            if (things.TryGetValue(analysis.Tags[t].Lemma.ToLowerInvariant(), out var known)) return known;
        }

        return analysis.Tags[last].Lemma.ToLowerInvariant();
    }

    private string Label(Quantity quantity, Annotations article, string thing, bool byThing, string? place)
    {
        var what = quantity.Indicator is { } indicator ? indicators.GetValueOrDefault(indicator, (indicator, true)).Item1 : quantity.Of is { } counts ? counts.Slice(article.Text) : quantity.Unit!;
        var counted = quantity is { Indicator: not null, Of: { } of } && byThing ? $"{what} ({(things.Values.Contains(thing) ? thing : of.Slice(article.Text))})" : what;
        return place is null ? counted : $"{counted}, {place}";
    }

    // "Two people familiar with the plan" says who speaks, not how many of anything there are. Ten and more is a crowd: by reasoning.
    // One of anything is an article rather than a count ("one text", "one of the counts").
    private static bool OnlyIdentifies(CountedClaim claim) =>
        claim is { Quantity: { Indicator: null, Value: < 10 }, Thing: "people" } or { Quantity: { Indicator: null, Unit: null, Value: 1 } };

    private bool IsDelta(Annotations article, Quantity quantity)
    {
        const int before = 4; // tokens: "by about 25", "an additional 25", "an additional tariff of 25"
        // "More than 140" bounds the number.
        if (quantity.Change is QuantityChange.Above or QuantityChange.Below) return false;
        var analysis = article.Analysis;
        var first = analysis.TokenAt(quantity.Span.Start);
        var sentence = analysis.Sentences[analysis.SentenceAt(quantity.Span.Start)];
        var from = first;
        while (from > Math.Max(sentence.First, first - before) && analysis.Tags[from - 1].Upos is not ("VERB" or "AUX" or "PUNCT")) from--;
        for (var t = from; t < analysis.Tokens.Length && analysis.Tokens[t].Span.Start < quantity.Span.End; t++)
        {
            if (deltas.Contains(analysis.Tokens[t].Span.Slice(article.Text).ToLowerInvariant())) return quantity.Change is QuantityChange.Up or QuantityChange.Down || quantity.Indicator is "tariff" || kinds.Changes(quantity.Indicator);
        }

        return false;
    }
}
