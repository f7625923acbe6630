using Synoptic.Text;

namespace Synoptic.Events.Actors;

/// <summary>Reads what kind of actor words name: from the head noun, the words with it, what it is of, a title or a name.</summary>
internal sealed class SectorReader(Analysis analysis, SyntaxTree tree, SectorWords words)
{
    // More words before a head are a list.
    private const int LongestPhrase = 3;

    /// <summary>The sector of a people.</summary>
    public string? People { get; } = words.TryGet(SectorPart.Modifier, "civilian", out var sector) ? sector : null;

    /// <summary>The sector of a government.</summary>
    public string? Government { get; } = words.TryGet(SectorPart.Kind, "government", out var sector) ? sector : null;

    /// <summary>What a common noun with its phrase names.</summary>
    public (bool IsTold, string? Sector) OfNoun(int first, int end, int head)
    {
        // "riot police", "foreign minister": the longest words that end with the head.
        for (var from = Math.Max(first, head - LongestPhrase + 1); from <= head; from++)
        {
            var phrase = Phrase(from, head, tree.Tag(head).Lemma);
            // "forces" is an army, a force need not be.
            if (tree.Tag(head).Xpos == "NNS" && words.TryGet(SectorPart.Head, Phrase(from, head, Lower(head)), out var plural)) return (true, plural);
            if (words.TryGet(SectorPart.Head, phrase, out var sector)) return (true, IsPast(first, from, sector) ?? sector);
            if (words.TryGet(SectorPart.Office, phrase, out sector)) return (true, OfBody(head, end) is { IsTold: true, Sector: var body } ? body : IsPast(first, from, sector) ?? sector);
            if (!words.TryGet(SectorPart.Weak, phrase, out sector)) continue;
            for (var t = from - 1; t >= first; t--)
            {
                if (words.TryGet(SectorPart.Modifier, Lower(t), out var told) || words.TryGet(SectorPart.Head, tree.Tag(t).Lemma, out told) || words.TryGet(SectorPart.Modifier, tree.Tag(t).Lemma, out told)) return (true, told);
                if (words.TryKnown(analysis.Tokens[t].Span.Slice(analysis.Text), out var of) && of.Sector is not null) return (true, of.Sector);
            }

            return OfBody(head, end) is { IsTold: true, Sector: var complement } ? (true, complement) : (sector is not null, sector);
        }

        return default;
    }

    /// <summary>What a title before a name, or an office behind it, tells.</summary>
    public (bool IsTold, string? Sector) OfTitle(int first, int end, Span name)
    {
        var count = 0;
        Span<int> titles = stackalloc int[16];
        for (var t = first; t < end && count < titles.Length; t++)
            if (!name.Contains(analysis.Tokens[t].Span)) titles[count++] = t;
        var forms = new string[count];
        for (var i = 0; i < count; i++) forms[i] = Lower(titles[i]);
        if (!words.TryOffice(forms, out var sector)) return default;
        foreach (var form in forms)
            if (words.TryGet(SectorPart.Past, form, out var past)) return (true, past);
        return (true, sector);
    }

    /// <summary>Whether a noun names those who act within their own country: its parliament, its opposition, its rebels.</summary>
    public bool IsHome(int noun) => words.TryGet(SectorPart.Head, tree.Tag(noun).Lemma, out var sector) && sector is not null && words.TryGet(SectorPart.Home, sector, out _);

    /// <summary>Whether those of a sector are called by their title alone at home.</summary>
    public bool IsOffice(string? sector) => sector is not null && (sector == Government || words.TryGet(SectorPart.Home, sector, out _) || words.TryGet(SectorPart.Home, "title " + sector, out _));

    /// <summary>Whether a word before a head says that a people lives elsewhere.</summary>
    public bool IsDiaspora(int first, int head)
    {
        for (var t = first; t < head; t++)
            if (words.TryGet(SectorPart.Diaspora, Lower(t), out _)) return true;
        return false;
    }

    /// <summary>What the words of an office tell.</summary>
    public string? OfWords(string office, bool isPast)
    {
        var forms = office.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.TryOffice(forms, out var sector)) return null;
        foreach (var form in forms)
            if (words.TryGet(SectorPart.Past, form, out var past)) return past;
        return isPast && sector == Government && words.TryGet(SectorPart.Past, "former", out var gone) ? gone : sector;
    }

    /// <summary>What the words of a name tell, the last of them first.</summary>
    public string? OfName(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
            if (words.TryGet(SectorPart.Name, parts[i].TrimEnd('\'', '’', ',', ')'), out var sector)) return sector;
        return null;
    }

    private string? IsPast(int first, int head, string? sector)
    {
        if (sector != Government) return null;
        for (var t = first; t < head; t++)
            if (words.TryGet(SectorPart.Past, Lower(t), out var past)) return past;
        return null;
    }

    // "a member of parliament", "the president of the miners' union", "the union's president"
    private (bool IsTold, string? Sector) OfBody(int head, int end)
    {
        foreach (var dependent in tree.Dependents(head))
        {
            if (dependent >= end || tree.Relation(dependent) is not ("nmod" or "nmod:poss" or "compound")) continue;
            if (words.TryKnown(NameOf(dependent), out var of) && of.Sector is not null) return (true, of.Sector);
            if (tree.Tag(dependent).IsName)
            {
                if (OfName(analysis.Tokens[dependent].Span.Slice(analysis.Text)) is { } named) return (true, named);
                continue;
            }

            var lemma = tree.Tag(dependent).Lemma;
            if (words.TryGet(SectorPart.Head, lemma, out var sector) || words.TryGet(SectorPart.Weak, lemma, out sector) && sector is not null) return (true, sector);
        }

        return default;
    }

    private string NameOf(int head)
    {
        var (first, end) = tree.Extent(head);
        while (first < head && !tree.Tag(first).IsName) first++;
        end = Math.Min(end, head + 1);
        return analysis.Text[analysis.Tokens[first].Span.Start..analysis.Tokens[end - 1].Span.End];
    }

    // The words up to a head, the head in its dictionary form.
    private string Phrase(int from, int head, string form)
    {
        var phrase = form;
        for (var t = head - 1; t >= from; t--) phrase = string.Concat(Lower(t), " ", phrase);
        return phrase;
    }

    private string Lower(int token) => analysis.Tokens[token].Span.Slice(analysis.Text).ToLowerInvariant();
}
