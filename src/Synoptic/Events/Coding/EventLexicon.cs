using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Coding;

/// <summary>Words that tell of political events, and words that make something else of them. Immutable.</summary>
internal sealed class EventLexicon
{
    private readonly FrozenDictionary<string, EventSense> verbs, nouns, adjectives;
    private readonly FrozenDictionary<string, EventOperator> verbOperators, nounOperators, adjectiveOperators, helpers;
    private readonly FrozenDictionary<string, EventPhrase[]> phrases;
    private readonly FrozenDictionary<string, int> roots;

    public EventLexicon(WordTables tables)
    {
        var quads = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var contents = new List<string?>();
        foreach (var row in tables.Rows("event-codes"))
        {
            contents.Add(row.Length > 2 && row[2].Length > 0 ? row[2] : null);
            quads[row[0]] = int.Parse(row[1]);
            names.Add(row[0]);
        }

        Roots = [.. names];
        roots = names.Select((name, i) => KeyValuePair.Create(name, i)).ToFrozenDictionary(StringComparer.Ordinal);
        ContentModes = [.. contents];
        Quads = [.. names.Select(name => quads[name])];
        verbs = Codes("event-verbs");
        nouns = Codes("event-nouns");
        adjectives = Codes("event-adjectives");
        var operators = tables.Rows("event-operators");
        verbOperators = Operators("VERB");
        nounOperators = Operators("NOUN");
        adjectiveOperators = Operators("ADJ");
        helpers = Operators("HELPER");
        var lists = new Dictionary<string, List<EventPhrase>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("event-phrases"))
        {
            var phrase = new EventPhrase(row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), row[2] == "-" ? null : new EventCode(row[2], quads[row[2]], row.Length > 3 ? row[3] : null));
            foreach (var joined in row[0].Split(' '))
            {
                var verb = joined.Replace('_', ' ');
                if (!lists.TryGetValue(verb, out var list)) lists[verb] = list = [];
                list.Add(phrase);
            }
        }

        foreach (var row in tables.Rows("event-lemmas"))
            if (lists.TryGetValue(row[1], out var list)) lists.TryAdd(row[0], list);
        phrases = lists.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray(), StringComparer.Ordinal);

        void Alias<T>(Dictionary<string, T> words)
        {
            foreach (var row in tables.Rows("event-lemmas"))
                if (words.TryGetValue(row[1], out var known)) words.TryAdd(row[0], known);
        }

        FrozenDictionary<string, EventSense> Codes(string name)
        {
            var codes = new Dictionary<string, EventSense>(StringComparer.Ordinal);
            foreach (var row in tables.Rows(name))
            {
                var code = row[1] == "-" ? null : new EventCode(row[1], quads[row[1]], row.Length > 2 && row[2].Length > 0 ? row[2] : null);
                codes.TryAdd(row[0], new EventSense(code, row.Length > 3 && row[3] == "weak"));
            }

            Alias(codes);
            return codes.ToFrozenDictionary(StringComparer.Ordinal);
        }

        FrozenDictionary<string, EventOperator> Operators(string kind)
        {
            var found = new Dictionary<string, EventOperator>(StringComparer.Ordinal);
            foreach (var row in operators)
                if (row[1] == kind) found.TryAdd(row[0], Enum.Parse<EventOperator>(row[2], ignoreCase: true));
            Alias(found);
            return found.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }

    /// <summary>Names of the root codes.</summary>
    public string[] Roots { get; }

    /// <summary>Quad class of each.</summary>
    public int[] Quads { get; }

    /// <summary>Mode of an event that has each as its content: agreeing to meet.</summary>
    public string?[] ContentModes { get; }

    /// <summary>Number of a root code.</summary>
    public int Root(string name) => roots[name];

    /// <summary>What a word tells of, if it is used as a verb; with its particle if it has one.</summary>
    public EventSense? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    /// <summary>What a word tells of, if it is used as a noun.</summary>
    public EventSense? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    /// <summary>What a word tells of, if it is an adjective that is said of somebody.</summary>
    public EventSense? Adjective(string lemma) => adjectives.GetValueOrDefault(lemma);

    /// <summary>What a verb makes of its content.</summary>
    public EventOperator VerbOperator(string lemma) => verbOperators.GetValueOrDefault(lemma);

    /// <summary>What a noun makes of its content.</summary>
    public EventOperator NounOperator(string lemma) => nounOperators.GetValueOrDefault(lemma);

    /// <summary>What an adjective makes of its content.</summary>
    public EventOperator AdjectiveOperator(string lemma) => adjectiveOperators.GetValueOrDefault(lemma);

    /// <summary>What a helper says of its verb.</summary>
    public EventOperator Helper(string lemma) => helpers.GetValueOrDefault(lemma);

    /// <summary>What a verb may tell of together with a noun.</summary>
    public EventPhrase[]? Phrases(string verb) => phrases.GetValueOrDefault(verb);
}

/// <summary>What a word tells of.</summary>
/// <param name="Code">Its class; <see langword="null"/> where it is known to be none.</param>
/// <param name="IsWeak">Whether it tells of much else too, so that who takes part must speak for it.</param>
internal sealed record EventSense(EventCode? Code, bool IsWeak);

/// <summary>What a verb tells with certain nouns.</summary>
/// <param name="Nouns">Lemmas, any of which may stand with the verb.</param>
/// <param name="Code">What they tell of together; <see langword="null"/> where that is no event of the codebook.</param>
internal sealed record EventPhrase(FrozenSet<string> Nouns, EventCode? Code)
{
    /// <summary>Stands among the nouns for any object.</summary>
    public const string AnyObject = "+obj";

    /// <summary>Stands among the nouns for a complement: "called him a liar".</summary>
    public const string AnyComplement = "+comp";

    /// <summary>Stands among the nouns for no object.</summary>
    public const string NoObject = "-obj";
}
