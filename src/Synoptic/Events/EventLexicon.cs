using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events;

/// <summary>Words that tell of events, and words that say whether they happened.</summary>
internal sealed class EventLexicon(WordTables tables)
{
    private readonly FrozenDictionary<string, EventCode> verbs = Codes(tables, "event-verbs");
    private readonly FrozenDictionary<string, EventCode> nouns = Codes(tables, "event-nouns");
    private readonly FrozenDictionary<string, Modality> modalities = tables.Map("modality-cues").ToFrozenDictionary(p => p.Key, p => Parse(p.Value), StringComparer.Ordinal);

    /// <summary>What a word tells of, if it is used as a verb.</summary>
    public EventCode? Verb(string lemma) => verbs.TryGetValue(lemma, out var code) ? code : null;

    /// <summary>What a word tells of, if it is used as a noun.</summary>
    public EventCode? Noun(string lemma) => nouns.TryGetValue(lemma, out var code) ? code : null;

    /// <summary>What a word before an event says of it.</summary>
    public Modality? Cue(string lemma) => modalities.TryGetValue(lemma, out var modality) ? modality : null;

    private static FrozenDictionary<string, EventCode> Codes(WordTables tables, string name)
    {
        var codes = new Dictionary<string, EventCode>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(name)) codes.TryAdd(row[0], new EventCode(row[1], int.Parse(row[2])));
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Modality Parse(string word) => word switch
    {
        "planned" => Modality.Planned,
        "threatened" => Modality.Threatened,
        "denied" => Modality.Denied,
        "conditional" => Modality.Conditional,
        "reported" => Modality.Reported,
        _ => throw new FormatException($"found modality '{word}' in modality-cues; expected planned, threatened, denied, conditional or reported"),
    };
}

/// <summary>A PLOVER root code.</summary>
/// <param name="Type">Root code.</param>
/// <param name="Quad">Quad class, 1 to 4.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EventCode(string Type, int Quad);
