using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Casualties;

/// <summary>Reads who the words of a noun phrase stand for.</summary>
internal sealed class VictimReader(Analysis analysis, SyntaxTree tree, ImmutableArray<Mention> mentions, ImmutableArray<Quantity> quantities, VictimWords words)
{
    // "Oto, of Tarn, 34": words behind a name among which its age may stand.
    private const int AgeReach = 3;

    // The oldest of victims. Larger numbers are something else.
    private const int Oldest = 110;

    // "a man, a woman, two boys and their teacher": longer lists are kept short.
    private const int MostJoined = 12;

    /// <summary>The words that people are told by.</summary>
    public VictimWords Words => words;

    /// <summary>The people that a head word and what is joined to it stand for.</summary>
    public List<VictimPhrase> Read(int head, int trigger)
    {
        var found = new List<VictimPhrase>();
        head = tree.Antecedent(head);
        Add(head, found);
        foreach (var dependent in tree.Dependents(head))
        {
            // "a man dead and a girl wounded": the first word is of the man alone.
            if (tree.Relation(dependent) == "conj" && dependent > head && !(trigger > head && trigger < dependent) && found.Count < MostJoined) Add(dependent, found);
        }

        return found;
    }

    /// <summary>Whether a head word stands for somebody.</summary>
    public bool IsPerson(int head) => Of(tree.Antecedent(head)) is not null;

    private void Add(int head, List<VictimPhrase> found)
    {
        if (Of(head) is { } victim && !found.Exists(v => v.Entity is not null && v.Entity == victim.Entity)) found.Add(victim);
    }

    private VictimPhrase? Of(int head)
    {
        var tag = tree.Tag(head);
        var word = Small(head);
        if (tag.Upos == "PRON")
        {
            if (words.Pronoun(word) is { } told) return new VictimPhrase(head, Span(head, head + 1), told == Gender.Plural ? null : 1, VictimReference.Pronoun, told, Entity(head), null, null);
            if (words.Part(word) == "none" || !words.IsPerson(word, out _, out _)) return null;
        }

        if (!tag.IsNoun && tag.Upos is not ("NUM" or "ADJ" or "PRON" or "DET" or "INTJ")) return null;
        if (words.Part(word) == "none") return null;
        var (first, end) = Phrase(head);
        for (var t = first; t < head; t++)
            if (words.Part(Small(t)) == "none") return null;
        var mention = Mention(head);
        var isNamed = mention is { Kind: MentionKind.Name };
        if (isNamed && mention!.Type != EntityType.Person) return null;
        var lemma = tag.Lemma.ToLowerInvariant();
        var (gender, count) = (Gender.Unknown, (int?)null);
        if (!isNamed && !words.IsPerson(lemma, out gender, out count) && !words.IsPerson(word, out gender, out count) && !IsAged(head)) return null;
        var quantity = Quantity(head);
        if (count is null || tag.Xpos is not ("CD" or "PRP" or "DT"))
        {
            if (quantity is { } q) count = quantities[q].Value is { } value && value is >= 0 and < 1e6 ? (int)value : null;
            else if (count is null) count = tag.Xpos is "NNS" or "NNPS" && !isNamed ? null : 1;
        }

        var reference = isNamed ? VictimReference.Named : Reference(first, head, quantity is not null);
        return new VictimPhrase(head, isNamed ? mention!.Span : Span(first, end), count, reference, gender, Entity(head), Age(first, head), quantity);
    }

    // The noun with what stands before it.
    private (int First, int End) Phrase(int head)
    {
        var first = head;
        foreach (var dependent in tree.Dependents(head))
        {
            if (dependent >= head) break;
            if (tree.Relation(dependent) is "det" or "amod" or "nummod" or "compound" or "nmod:poss" or "flat") first = Math.Min(first, tree.Extent(dependent).First);
        }

        return (Math.Max(first, head - 10), head + 1);
    }

    private VictimReference Reference(int first, int head, bool counted)
    {
        for (var t = first; t <= head; t++)
            if (words.Part(Small(t)) == "other") return VictimReference.Other;
        if (counted) return VictimReference.Indefinite;
        var opens = words.Part(Small(first));
        return opens == "indefinite" || tree.Tag(head).Upos is "NUM" || (opens is null && tree.Tag(head).Xpos is "NNS") ? VictimReference.Indefinite : VictimReference.Definite;
    }

    private int? Quantity(int head)
    {
        var place = analysis.Tokens[head].Span;
        int low = 0, high = quantities.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Math.Max(quantities[middle].Span.End, quantities[middle].Of?.End ?? 0) <= place.Start) low = middle + 1;
            else high = middle;
        }

        if (low >= quantities.Length || quantities[low] is not { Unit: null } q) return null;
        return (q.Of is { } of && of.Contains(place)) || q.Span.Contains(place) ? low : null;
    }

    private int? Age(int first, int head)
    {
        for (var t = first; t <= head; t++)
            if (AgeAt(t) is { } age) return age;
        // "Oto, 34," "Oto, a 34-year-old nurse"
        for (var t = head + 1; t < Math.Min(analysis.Tokens.Length, head + 1 + AgeReach); t++)
        {
            var token = analysis.Tokens[t];
            if (token.Kind == TokenKind.Number && t > 0 && IsMark(t - 1, ',') && (t + 1 >= analysis.Tokens.Length || analysis.Tokens[t + 1].Kind == TokenKind.Punctuation) && Number(t) is { } age) return age;
            if (AgeAt(t) is { } described) return described;
        }

        return null;
    }

    private bool IsAged(int head) => AgeAt(head) is not null;

    // "19-year-old", as one token or as several.
    private int? AgeAt(int token)
    {
        var text = analysis.Text;
        var span = analysis.Tokens[token].Span;
        if (!char.IsAsciiDigit(text[span.Start])) return null;
        var at = span.Start;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at - span.Start > 3 || !words.IsAge(text, at)) return null;
        return int.Parse(text.AsSpan(span.Start, at - span.Start), CultureInfo.InvariantCulture) is var age and <= Oldest ? age : null;
    }

    private int? Number(int token) => int.TryParse(analysis.Tokens[token].Span.In(analysis.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= Oldest ? value : null;

    private bool IsMark(int token, char mark) => analysis.Tokens[token].Span is { Length: 1 } span && analysis.Text[span.Start] == mark;

    private string Small(int token) => analysis.Tokens[token].Span.Slice(analysis.Text).ToLowerInvariant();

    private Span Span(int first, int end) => new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);

    private int? Entity(int token) => Mention(token)?.Entity;

    private Mention? Mention(int token)
    {
        var place = analysis.Tokens[token].Span;
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.End <= place.Start) low = middle + 1;
            else high = middle;
        }

        return low < mentions.Length && mentions[low].Span.Contains(place) ? mentions[low] : null;
    }
}

