using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities.Offices;

/// <summary>What a language's data files know of offices. Immutable.</summary>
internal sealed class OfficeTables
{
    // Never changed once built. Not frozen: that takes longer than one run of the program saves by it.
    private readonly Dictionary<string, OfficeStatus> before = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OfficeStatus> after = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> verbs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Kind, string Word)> words = [];

    /// <summary>Reads the tables of a language.</summary>
    public OfficeTables(WordTables tables)
    {
        var phrases = new List<KeyValuePair<string, OfficeInfo>>();
        foreach (var row in tables.Rows("offices"))
        {
            var office = new OfficeInfo(row[1], row[0] != "post");
            phrases.Add(KeyValuePair.Create(row[1], office));
            if (row.Length < 3) continue;
            foreach (var other in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries)) phrases.Add(KeyValuePair.Create(other, office));
        }

        Nouns = new PhraseIndex<OfficeInfo>(phrases);
        foreach (var row in tables.Rows("office-words"))
        {
            foreach (var word in row[2].Split('|'))
            {
                if (row[1] == "verb") verbs.TryAdd(word, row[0]);
                else if (Enum.TryParse<OfficeStatus>(row[0], ignoreCase: true, out var status)) (row[1] == "before" ? before : after).TryAdd(word, status);
                else words.Add((row[0], word));
            }
        }
    }

    /// <summary>Nouns for offices, in all their wordings.</summary>
    public PhraseIndex<OfficeInfo> Nouns { get; }

    /// <summary>How a word before an office's noun says that somebody stands to it.</summary>
    public OfficeStatus? Before(string word) => before.TryGetValue(word, out var status) ? status : null;

    /// <summary>How a word right after an office's noun says that somebody stands to it.</summary>
    public OfficeStatus? After(string word) => after.TryGetValue(word, out var status) ? status : null;

    /// <summary>What a verb tells of an office: given, taken, served, candidate, or the office itself; <see langword="null"/> for any other verb.</summary>
    public string? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    /// <summary>Whether a small-lettered word is of a kind: plain, link, as, denied ….</summary>
    public bool Is(string word, string kind) => words.Contains((kind, word));
}

/// <summary>An office.</summary>
/// <param name="Role">In one wording for all its spellings.</param>
/// <param name="IsSole">Whether one person holds it at a time.</param>
internal sealed record OfficeInfo(string Role, bool IsSole);
