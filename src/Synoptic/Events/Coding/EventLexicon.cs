using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Coding;

/// <summary>Words that tell of political events.</summary>
internal sealed class EventLexicon(WordTables tables)
{
    private readonly FrozenDictionary<string, EventCode> verbs = Codes(tables, "event-verbs");
    private readonly FrozenDictionary<string, EventCode> nouns = Codes(tables, "event-nouns");

    /// <summary>What a word tells of, if it is used as a verb.</summary>
    public EventCode? Verb(string lemma) => verbs.TryGetValue(lemma, out var code) ? code : null;

    /// <summary>What a word tells of, if it is used as a noun.</summary>
    public EventCode? Noun(string lemma) => nouns.TryGetValue(lemma, out var code) ? code : null;

    private static FrozenDictionary<string, EventCode> Codes(WordTables tables, string name)
    {
        var codes = new Dictionary<string, EventCode>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(name)) codes.TryAdd(row[0], new EventCode(row[1], int.Parse(row[2])));
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
