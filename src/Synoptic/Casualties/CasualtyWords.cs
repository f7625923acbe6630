using Synoptic.Knowledge;

namespace Synoptic.Casualties;

/// <summary>The words that tell harm, by lemma and by phrase. Immutable.</summary>
internal sealed class CasualtyWords
{
    // Never changed once built. Not frozen: that takes longer than one run of the program saves by it.
    private readonly Dictionary<string, CasualtyWord> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CasualtyWord> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CasualtyWord> adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CasualtyWord> adverbs = new(StringComparer.Ordinal);
    private readonly PhraseIndex<CasualtyWord> phrases;
    private readonly PhraseIndex<CasualtyWord> headlines;

    public CasualtyWords(WordTables tables)
    {
        var titles = new List<KeyValuePair<string, CasualtyWord>>();
        var several = new List<KeyValuePair<string, CasualtyWord>>();
        foreach (var row in tables.Rows("casualty-words"))
        {
            var roles = CasualtyRoles.None;
            foreach (var role in row[3].Split(','))
            {
                roles |= Enum.TryParse<CasualtyRoles>(role, ignoreCase: true, out var known)
                    ? known
                    : throw new FormatException($"found role '{role}' in casualty-words; expected one of {string.Join(", ", Enum.GetNames<CasualtyRoles>())}");
            }

            var word = new CasualtyWord(row[2], roles, row.Length > 4 ? int.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture) : null);
            if (row[1] == "headline") titles.Add(new(row[0], word));
            else if (row[1] == "phrase") several.Add(new(row[0], word));
            else Of(row[1]).TryAdd(row[0], word);
        }

        phrases = new PhraseIndex<CasualtyWord>(several);
        headlines = new PhraseIndex<CasualtyWord>(titles);
    }

    /// <summary>The longest phrase of headlines that begins at a place; -1 for none.</summary>
    public int Headline(string text, int start, out CasualtyWord? word) => headlines.Match(text, start, ignoreCase: true, out word);

    /// <summary>What a lemma of a part of speech tells; <see langword="null"/> for nothing.</summary>
    public CasualtyWord? Of(string upos, string lemma) => Of(Kind(upos)).GetValueOrDefault(lemma);

    /// <summary>The longest phrase that begins at a place; -1 for none.</summary>
    public int Phrase(string text, int start, out CasualtyWord? word) => phrases.Match(text, start, ignoreCase: true, out word);

    private static string Kind(string upos) => upos switch { "VERB" => "verb", "NOUN" or "PROPN" => "noun", "ADJ" => "adjective", _ => "adverb" };

    private Dictionary<string, CasualtyWord> Of(string kind) => kind switch { "verb" => verbs, "noun" => nouns, "adjective" => adjectives, _ => adverbs };
}

/// <summary>What a word tells.</summary>
/// <param name="Fate">An indicator.</param>
/// <param name="Roles">How.</param>
/// <param name="Count">How many, where the word tells it.</param>
internal sealed record CasualtyWord(string Fate, CasualtyRoles Roles, int? Count = null)
{
    /// <summary>Whether it has a role.</summary>
    public bool Is(CasualtyRoles role) => (Roles & role) != CasualtyRoles.None;
}

/// <summary>How a word tells harm; described at the head of the table.</summary>
[Flags]
internal enum CasualtyRoles
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>killed a man</summary>
    Object = 1,

    /// <summary>a man died</summary>
    Subject = 2,

    /// <summary>the man is dead</summary>
    State = 4,

    /// <summary>the death of a man</summary>
    Of = 8,

    /// <summary>a homicide</summary>
    Event = 16,

    /// <summary>a fatal crash</summary>
    Deadly = 32,

    /// <summary>sustained injuries</summary>
    Bears = 64,

    /// <summary>injuries</summary>
    Harm = 128,

    /// <summary>taken to hospital</summary>
    Carries = 256,

    /// <summary>hospital</summary>
    Care = 512,

    /// <summary>fatally</summary>
    Makes = 1024,

    /// <summary>struck by</summary>
    Hits = 2048,

    /// <summary>a bullet</summary>
    Missile = 4096,

    /// <summary>attempted murder</summary>
    Tries = 8192,

    /// <summary>took his own life</summary>
    Own = 16384,

    /// <summary>a crash</summary>
    Happening = 32768,

    /// <summary>Boy shot in park</summary>
    Title = 65536,

    /// <summary>Boy accidentally shot in park</summary>
    Skip = 131072,
}
