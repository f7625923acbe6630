using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Names;

/// <summary>
/// Tells which words of an entity are its name, after the habits of Universal NER: the proper noun at the head with the words that make one name
/// with it; no determiner, title or possessor; peoples and words such as <c>Committee</c> alone are no names; a country is a place whatever it
/// does. Names do not nest: the longer counts.
/// </summary>
internal sealed class EntityNames
{
    private readonly FrozenSet<string> titles;
    private readonly FrozenSet<string> countries;
    private readonly FrozenSet<string> peoples;
    private readonly FrozenSet<string> connectors;
    private readonly FrozenSet<string> heads;
    private readonly FrozenSet<string> organizations;
    private readonly FrozenSet<string> placeKinds;
    private readonly FrozenSet<string> calendar;

    /// <summary>Reads the tables of a language.</summary>
    public EntityNames(WordTables tables)
    {
        titles = tables.Rows("titles").SelectMany(row => row[0].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var lands = tables.Rows("countries");
        countries = lands.SelectMany(row => row.Length > 3 ? row[3].Split('|').Prepend(row[0]) : [row[0]]).ToFrozenSet(StringComparer.Ordinal);
        peoples = lands.Where(row => row.Length > 2).SelectMany(row => row[2].Split('|')).Concat(tables.Rows("nationalities").Select(row => row[0])).ToFrozenSet(StringComparer.Ordinal);
        heads = tables.Rows("name-heads").Where(row => row[0] != "surname").SelectMany(row => row[2].Split('|')).ToFrozenSet(StringComparer.Ordinal);
        placeKinds = tables.Words("place-kinds");
        calendar = tables.Rows("not-names").Where(row => row[0] == "calendar").SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        organizations = tables.Words("organizations");
        connectors = tables.Rows("name-particles").Where(row => row[0] is "connector" or "article").SelectMany(row => row[1].Split('|')).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// One tag for each word; <see langword="null"/> where proper nouns of an entity are left over: what is no name there is not known.
    /// </summary>
    public ImmutableArray<string>? Tags(TreebankSentence sentence)
    {
        var tags = new string[sentence.Words.Length];
        Array.Fill(tags, "O");
        var entities = EntityBrackets.Read(sentence);
        var names = entities.Select(entity => Name(sentence, entity)).OfType<(string Type, int First, int End)>()
            .OrderByDescending(name => name.End - name.First).ThenBy(name => name.First);
        foreach (var (type, first, end) in names)
        {
            if (tags.AsSpan(first..end).ContainsAnyExcept("O")) continue;
            for (var i = first; i < end; i++) tags[i] = (i == first ? "B-" : "I-") + type;
        }

        return entities.Any(entity => LeavesProperNoun(sentence, entity, tags)) ? null : [.. tags];
    }

    private static string? TypeOf(BracketedEntity entity) =>
        entity.Type switch { "person" => "PER", "place" => "LOC", "organization" => "ORG", "event" => "EVENT", _ => null };

    /// <summary>Whether the head of an entity, or what is one with it, is a proper noun of no name, though no title, people or kind.</summary>
    private bool LeavesProperNoun(TreebankSentence sentence, BracketedEntity entity, string[] tags)
    {
        if (TypeOf(entity) is null) return false;
        for (var i = entity.First; i < entity.End; i++)
        {
            var word = sentence.Words[i];
            if (tags[i] != "O" || !IsProper(word) || !IsCapital(word)) continue;
            if (!titles.Contains(word.Form) && !peoples.Contains(word.Form) && !heads.Contains(word.Form) && word.Xpos != "NNPS" && !calendar.Contains(word.Form)) return true;
        }

        return false;
    }

    private (string Type, int First, int End)? Name(TreebankSentence sentence, BracketedEntity entity)
    {
        var words = sentence.Words;
        var type = TypeOf(entity);
        var head = Head(words, entity);
        if (type is null || head < 0) return null;
        if (words[head].Upos == "NOUN" && !IsProper(words[head])) return Apposed(words, entity, head, type);
        if (!IsProper(words[head]) || !IsCapital(words[head])) return null;
        int first = head, end = head + 1;
        while (first > entity.First && IsPart(words, first - 1, head, type)) first--;
        while (end < entity.End && (IsPart(words, end, head, type) || (type != "PER" && connectors.Contains(words[end].Form)))) end++;
        // What opens with a connector or a mark, or closes with one, went a word too far.
        while (first < head && (!IsCapital(words[first]) || words[first].Upos == "DET")) first++;
        while (end > head + 1 && words[end - 1].Upos is "ADP" or "DET" or "CCONJ" or "PUNCT" or "PART") end--;
        // Mr., President, Senator are no part of the name and, alone, none; nor is what they are president of.
        if (type == "PER") first = AfterTitle(words, first, end);
        if (first == end || (type == "PER" && end - first == 1 && words[first].Xpos == "NNPS")) return null;
        var text = string.Join(' ', words[first..end].Select(word => word.Form));
        if (peoples.Contains(text) || (end - first == 1 && heads.Contains(text) && !organizations.Contains(text))) return null;
        return (countries.Contains(text) ? "LOC" : type, first, end);
    }

    /// <summary>The name that a common noun brings along: <c>actor Jane Roe</c>, <c>the state of Ohio</c>.</summary>
    private (string Type, int First, int End)? Apposed(ImmutableArray<TreebankWord> words, BracketedEntity entity, int head, string type)
    {
        for (var i = head + 1; i < entity.End; i++)
        {
            if (words[i].Head != head || !IsProper(words[i]) || !IsCapital(words[i])) continue;
            if (words[i].Relation != "flat" && !(words[i].Relation == "nmod" && type == "LOC" && placeKinds.Contains(words[head].Form))) continue;
            int first = i, end = i + 1;
            while (first > head + 1 && IsProper(words[first - 1])) first--;
            while (end < entity.End && IsProper(words[end])) end++;
            return (type, first, end);
        }

        return null;
    }

    private int AfterTitle(ImmutableArray<TreebankWord> words, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (titles.Contains(words[i].Form)) return i + 1;
        return first;
    }

    /// <summary>The word of an entity whose head lies outside of it; -1 if there are several.</summary>
    private static int Head(ImmutableArray<TreebankWord> words, BracketedEntity entity)
    {
        var head = -1;
        for (var i = entity.First; i < entity.End; i++)
        {
            if (words[i].Head >= entity.First && words[i].Head < entity.End) continue;
            if (words[i].Upos == "PUNCT") continue;
            if (head >= 0) return -1;
            head = i;
        }

        return head;
    }

    /// <summary>Whether a word makes one name with the head: by the relations that build names, or as a mark between two such words.</summary>
    private static bool IsPart(ImmutableArray<TreebankWord> words, int i, int head, string type)
    {
        if (words[i].Upos == "PUNCT") return words[i].Form is "-" or "–" or "." && i + 1 < words.Length && (i + 1 == head || Builds(words, i + 1, head, type));
        return Builds(words, i, head, type);
    }

    private static bool Builds(ImmutableArray<TreebankWord> words, int i, int head, string type)
    {
        if (!IsCapital(words[i]) && !IsProper(words[i]) && !(type == "PER" && words[i].Relation == "flat") && !(words[i].Upos == "NUM" && i > head)) return false;
        // A chain of name-building relations up to the head; bounded, since a broken tree may turn in a circle.
        for (var steps = 0; steps < 8 && i >= 0; steps++)
        {
            if (i == head) return true;
            var builds = words[i].Relation switch
            {
                "flat" or "compound" or "amod" or "nummod" or "nmod:desc" or "goeswith" => true,
                "nmod" or "obl" => type != "PER",
                // "Office of Science and Technology", but not "Spain and Portugal".
                "conj" => type != "PER" && words[i].Head != head,
                _ => false,
            };
            if (!builds) return false;
            i = words[i].Head;
        }

        return false;
    }

    private static bool IsCapital(TreebankWord word) => char.IsUpper(word.Form[0]);

    private static bool IsProper(TreebankWord word) => word.Upos == "PROPN" || word.Xpos is "NNP" or "NNPS";
}
