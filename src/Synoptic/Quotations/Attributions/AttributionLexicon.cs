using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>The words of a language that attribute, by part of speech and lemma. Immutable.</summary>
internal sealed class AttributionLexicon
{
    private readonly FrozenDictionary<string, AttributionWord> verbs;
    private readonly FrozenDictionary<string, AttributionWord> nouns;
    private readonly FrozenDictionary<string, AttributionWord> adjectives;
    private readonly FrozenSet<string> light;
    private readonly FrozenSet<string> aspect;

    /// <summary>Reads <c>attribution-words</c>, and from <c>reporting-verbs</c> the clauses that those verbs take.</summary>
    public AttributionLexicon(WordTables tables)
    {
        var found = new Dictionary<(string Part, string Lemma), List<AttributionFrame>>();
        HashSet<string> lights = new(StringComparer.Ordinal), aspects = new(StringComparer.Ordinal);
        foreach (var row in tables.Rows("attribution-words"))
        {
            if (row[0] is "light" or "aspect")
            {
                (row[0] == "light" ? lights : aspects).UnionWith(row[3].Split('|'));
                continue;
            }

            var act = Enum.Parse<QuotationAct>(row[1], ignoreCase: true);
            foreach (var lemma in row[3].Split('|'))
                foreach (var frame in row[2].Split(',')) Add(found, row[0], lemma, Frame(frame, act));
        }

        foreach (var row in tables.Rows("reporting-verbs"))
        {
            // a source ("according to") is a preposition: CueFinder finds it, and its noun phrase is no content
            if (row[1] == "source") continue;
            var act = row[1] == "think" ? QuotationAct.Thought : QuotationAct.Speech;
            foreach (var takes in row[2].Split(','))
                if (takes != "quote") Add(found, "verb", row[0], Frame(takes, act));
        }

        (verbs, nouns, adjectives) = (Of(found, "verb"), Of(found, "noun"), Of(found, "adjective"));
        light = lights.ToFrozenSet(StringComparer.Ordinal);
        aspect = aspects.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The word with a lemma and universal part of speech; <see langword="null"/> where it attributes nothing.</summary>
    public AttributionWord? Find(string lemma, string upos) => (upos switch { "VERB" => verbs, "NOUN" => nouns, "ADJ" => adjectives, _ => null })?.GetValueOrDefault(lemma);

    /// <summary>Whether a verb has its meaning from its object: <c>made the claim</c>, <c>voiced support</c>.</summary>
    public bool IsLight(string lemma) => light.Contains(lemma);

    /// <summary>Whether a verb says how what its infinitive tells begins or goes on: <c>continued to insist</c>.</summary>
    public bool IsAspect(string lemma) => aspect.Contains(lemma);

    private static FrozenDictionary<string, AttributionWord> Of(Dictionary<(string Part, string Lemma), List<AttributionFrame>> found, string part) =>
        found.Where(pair => pair.Key.Part == part).ToFrozenDictionary(static pair => pair.Key.Lemma, static pair => new AttributionWord(pair.Key.Lemma, [.. pair.Value]), StringComparer.Ordinal);

    private static void Add(Dictionary<(string Part, string Lemma), List<AttributionFrame>> found, string part, string lemma, AttributionFrame frame)
    {
        if (!found.TryGetValue((part, lemma), out var frames)) found[(part, lemma)] = frames = [];
        var at = frames.FindIndex(other => other.Kind == frame.Kind && other.Preposition == frame.Preposition);
        if (at < 0) frames.Add(frame);
        // who condemns also speaks: that a stance is taken says more
        else if (frame.Act == QuotationAct.Stance) frames[at] = frame;
    }

    // A noun phrase names what was spoken of; only a clause, or a word for the thing, tells what was said.
    private static QuotationAct Named(QuotationAct act) => act == QuotationAct.Speech ? QuotationAct.Topic : act;

    private static AttributionFrame Frame(string cell, QuotationAct act) => cell switch
    {
        "that" => new(FrameKind.That, "", act),
        "clause" => new(FrameKind.Clause, "", act),
        "whether" => new(FrameKind.Whether, "", act),
        "to" => new(FrameKind.To, "", act),
        "ing" => new(FrameKind.Ing, "", act),
        "object" => new(FrameKind.Object, "", Named(act)),
        "object-to" => new(FrameKind.Addressed, "", act),
        "object+to" => new(FrameKind.ObjectInfinitive, "", act),
        "object+predicate" => new(FrameKind.ObjectPredicate, "", act),
        "impersonal" => new(FrameKind.Impersonal, "", act),
        "passive" => new(FrameKind.Passive, "", act),
        _ when cell.StartsWith("object+", StringComparison.Ordinal) => new(FrameKind.ObjectOver, cell["object+".Length..], act),
        _ when cell.StartsWith("over=", StringComparison.Ordinal) => new(FrameKind.Over, cell["over=".Length..], Named(act)),
        _ => throw new FormatException($"attribution-words: found frame '{cell}'; expected one of those told at its head"),
    };
}
