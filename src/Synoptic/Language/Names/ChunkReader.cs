using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Reads one name that is not known beforehand: where it ends, and what its words tell of it.</summary>
internal sealed class ChunkReader(NameTables tables, NameText view)
{
    /// <summary>Longest name in tokens: longer runs of capitals are no name but a list or a shout.</summary>
    private const int Longest = 16;

    /// <summary>Index after the known name at <paramref name="i"/>; -1 if there is none.</summary>
    public int Known(int i, int end, bool ignoreCase, out KnownName name)
    {
        var offset = tables.Phrases.Match(view.Text, view.Span(i).Start, ignoreCase, out name, view.Span(end - 1).End);
        return offset < 0 ? -1 : view.TokenEndingAt(offset, i, end);
    }

    /// <summary>Index after the title at <paramref name="i"/>, if it is written with a capital; -1 otherwise.</summary>
    public int Title(int i, int end)
    {
        if (!view.IsCapital(i)) return -1;
        var offset = tables.Titles.Match(view.Text, view.Span(i).Start, ignoreCase: true, out _, view.Span(end - 1).End);
        return offset < 0 ? -1 : view.TokenEndingAt(offset, i, end);
    }

    /// <summary>Whether the title at <paramref name="i"/> is Mr., Ms. or the like.</summary>
    public bool IsHonorific(int i) => tables.Titles.Match(view.Text, view.Span(i).Start, ignoreCase: true, out var kind) >= 0 && kind == "honorific";

    /// <summary>Whether a title is only the first word of an office: <c>Justice Ministry</c>.</summary>
    public bool IsOfficeOf(int i, int title, int end) =>
        title == i + 1 && title < end && view.IsCapital(title)
        && view.Has(title, NameTraits.OrganizationEnd) && view.Has(title, NameTraits.Common) && Title(title, end) < 0;

    /// <summary>Whether the word at <paramref name="i"/> may begin a name.</summary>
    public bool MayBegin(int i, int end, SentenceCase casing)
    {
        if (!view.IsCapital(i)) return IsLowParticle(i, end);
        var traits = view.Traits(i);
        var next = i + 1 < end && view.IsCapital(i + 1) && !view.IsJoined(i + 1);
        if (traits.Any(NameTraits.Closed | NameTraits.Calendar))
            return traits.Any(NameTraits.AnyGiven) && next && !view.IsStart(i) && casing == SentenceCase.Normal && !view.Has(i + 1, NameTraits.NoName);
        if (view.Span(i).Length == 1) return false;
        if (casing != SentenceCase.Normal)
        {
            if (traits.Any(NameTraits.NoName)) return Title(i, end) > 0 && casing == SentenceCase.Title;
            return view.Use(i).Capital > 0 || traits.Any(NameTraits.Given) && next;
        }

        if (!view.IsStart(i)) return !traits.Any(NameTraits.Adjective);
        if (view.IsAllCapitals(i)) return !traits.Any(NameTraits.NoName);
        if (traits.Any(NameTraits.Common | NameTraits.Adjective | NameTraits.Abbreviation))
            return Title(i, end) > 0 || traits.Any(NameTraits.Common) && view.Use(i) is { Capital: > 0, Lower: 0 } || traits.Any(NameTraits.Common) && next && HeadEnd(i, i + 1, end, out _) > 0;
        var use = view.Use(i);
        if (use.Capital > 0) return true;
        if (use.Lower > 0) return false;
        if (view.IsVariant(i)) return true;
        if (traits.Any(NameTraits.AnyGiven)) return next || traits.Any(NameTraits.Given);
        if (HasEnding(i) || (traits.Any(NameTraits.Lexical) && !next)) return false;
        if (next && !view.Has(i + 1, NameTraits.Closed | NameTraits.Calendar)) return Known(i + 1, end, false, out _) < 0 || HeadEnd(i, i + 1, end, out _) > 0;
        if (Title(i, end) > 0) return true;
        // A word in no list, with nothing that speaks against a name: the judge will want a sign for one.
        return view.Span(i).Length > 2;
    }

    /// <summary>Whether a known place is here a person's name: <c>Jordan Peel</c>, <c>Paris B. Moor</c>.</summary>
    public bool IsPersonLikePlace(int i, int end, KnownName name)
    {
        if (!name.Ambiguous && !view.Has(i, NameTraits.GivenPlace)) return false;
        var k = i + 1;
        if (k < end && view.IsInitial(k)) k++;
        return k < end && view.IsCapital(k) && !view.IsJoined(k) && !view.Has(k, NameTraits.NoName | NameTraits.AnyEnd)
            && Title(k, end) < 0 && Known(k, end, false, out _) < 0;
    }

    /// <summary>Index after the last word that tells what the run of capitals names, where that word comes at <paramref name="from"/> or later; 0 if there is none.</summary>
    public int HeadEnd(int first, int from, int end, out EntityType type)
    {
        type = EntityType.Other;
        var head = 0;
        for (var k = from; k < end && k - first < Longest; k++)
        {
            if (!view.IsCapital(k) || view.IsJoined(k) && !view.IsMark(k - 1, '-') || Title(k, end) > k + (view.Has(k, NameTraits.AnyEnd) ? 1 : 0)) break;
            if (view.Has(k, NameTraits.Given) && k > first && !view.Has(k, NameTraits.AnyEnd)) break;
            if (view.Has(k, NameTraits.Calendar | NameTraits.Closed)) break;
            if (k == first || !view.Has(k, NameTraits.AnyEnd)) continue;
            head = k + 1;
            type = NameShapes.EndType(view.Traits(k));
        }

        return head;
    }

    /// <summary>Reads the name at <paramref name="i"/>; one of no length if there is none, one of negative strength if the words are none.</summary>
    public NameCandidate Read(int i, int end, bool titled, SentenceCase casing)
    {
        var person = titled || view.Has(i, NameTraits.Given) || view.Has(i, NameTraits.AnyGiven) && i + 1 < end && view.IsCapital(i + 1);
        var head = casing == SentenceCase.Normal && !titled ? HeadEnd(i, i + 1, end, out _) : 0;
        var k = i + 1;
        if (!view.IsCapital(i)) k = AfterLowParticle(i);
        while (k < end && k - i < Longest)
        {
            var next = Extend(i, k, end, person, head, casing);
            if (next == k) break;
            k = next;
        }

        k = Tail(i, k, end, out var headed);
        return NameShapes.Classify(view, i, k, titled, headed);
    }

    /// <summary>Goes on over <c>of</c>, <c>for</c> and the like where the words before call for it: <c>Ministry of Defence</c>.</summary>
    public int Tail(int first, int k, int end, out bool headed)
    {
        headed = false;
        var known = false;
        while (k < end && k - first < Longest)
        {
            var last = view.Traits(k - 1);
            var calls = last.Any(NameTraits.AnyBegin) || headed && !known;
            if (!calls || !view.Has(k, NameTraits.Connector) || view.IsCapital(k)) break;
            // "and" joins only inside a name, and only everyday words: "Health and Human Services".
            var and = view.Has(k, NameTraits.Conjunction);
            if (and && (!headed || !last.Any(NameTraits.Common))) break;
            var next = k + 1;
            if (!and && next < end && view.Has(next, NameTraits.Article)) next++;
            if (next >= end || !view.IsCapital(next) || view.Has(next, NameTraits.Closed | NameTraits.Calendar) || Title(next, end) > 0 && !view.Has(next, NameTraits.Common)) break;
            if (and && !view.Has(next, NameTraits.Common | NameTraits.AnyEnd)) break;
            headed = true;
            var place = Known(next, end, false, out _);
            known = place > 0;
            k = known ? place : next + 1;
            while (k < end && view.IsCapital(k) && !view.Has(k, NameTraits.Closed | NameTraits.Calendar | NameTraits.Given) && Title(k, end) < 0 && Known(k, end, false, out _) < 0) k++;
        }

        return k;
    }

    private int Extend(int first, int k, int end, bool person, int head, SentenceCase casing)
    {
        if (k < head) return head;
        var traits = view.Traits(k);
        if (view.IsMark(k, '-') && view.IsJoined(k)) return AfterHyphen(first, k, end);
        if (view.IsCapital(k))
        {
            if (traits.Any(NameTraits.Suffix)) return k + 1;
            if (view.IsInitial(k)) return k + 1 < end && view.IsCapital(k + 1) || view.Word(k).Length > 1 ? k + 1 : k;
            var last = k + 1 >= end || !view.IsCapital(k + 1);
            if (traits.Any(NameTraits.Closed | NameTraits.Calendar)) return person && last && traits.Any(NameTraits.AnyGiven) ? k + 1 : k;
            if (casing != SentenceCase.Normal && traits.Any(NameTraits.NoName)) return k;
            if (casing == SentenceCase.Title && !person && view.Use(k).Capital == 0) return k;
            if (Title(k, end) is var title && title > 0 && !(person && last && title == k + 1 && k == first + 1 && traits.Any(NameTraits.AnyGiven))) return k;
            var known = Known(k, end, casing == SentenceCase.Capitals, out var name);
            if (known < 0) return person && traits.Any(NameTraits.Common) && !traits.Any(NameTraits.SurnameHead) && view.Use(k).Lower > 0 ? k : k + 1;
            return person && known == k + 1 && k - first <= 2 && name.Type != EntityType.Nationality ? k + 1 : k;
        }

        // "Harold Brown, Jr."
        if (view.IsMark(k, ',') && k + 1 < end && person && view.Has(k + 1, NameTraits.Suffix) && view.Word(k + 1)[^1] is '.' or 'r' && view.Word(k + 1).Length <= 3) return k + 2;
        // "St. Oda's Basilica"
        if (view.Has(k, NameTraits.Possessive) && k + 1 < end && view.Has(first, NameTraits.Prefix) && view.Has(k + 1, NameTraits.AnyEnd) && view.IsCapital(k + 1)) return k + 2;
        if (view.IsMark(k, '&') && k + 1 < end && view.IsCapital(k + 1)) return k + 2;
        if (traits.Any(NameTraits.Particle) && !view.Has(k, NameTraits.Connector) || traits.Any(NameTraits.Particle) && person)
        {
            var next = AfterLowParticle(k);
            return next <= end && next > k + 1 ? next : k;
        }

        return k;
    }

    /// <summary>Whether a small particle at <paramref name="i"/> begins a name: <c>bin Yusuf</c>, <c>al-Tamim</c>.</summary>
    private bool IsLowParticle(int i, int end) =>
        view.Has(i, NameTraits.Particle) && !view.Has(i, NameTraits.Connector | NameTraits.Article | NameTraits.NoName)
        && AfterLowParticle(i) is var next && next > i + 1 && next <= end && !view.IsStart(i);

    /// <summary>Index after a particle, perhaps a second one, and the capital that follows; <paramref name="i"/> if none follows.</summary>
    private int AfterLowParticle(int i)
    {
        var k = i + 1;
        if (k < view.Length && view.Has(k, NameTraits.Particle) && !view.IsCapital(k)) k++;
        if (k < view.Length && view.IsMark(k, '-') && view.IsJoined(k)) k++;
        return k < view.Length && view.IsCapital(k) && !view.Has(k, NameTraits.Closed | NameTraits.Calendar) ? k + 1 : i;
    }

    /// <summary>Index after the word behind the hyphen at <paramref name="k"/> if it belongs to the name: <c>Jong-un</c>, <c>Smith-Jones</c>, but not <c>Kremlin-backed</c>.</summary>
    private int AfterHyphen(int first, int k, int end)
    {
        if (k + 1 >= end || !view.IsWord(k + 1) || !view.IsJoined(k + 1)) return k;
        if (!view.IsCapital(k + 1))
        {
            return k - 1 > first && !view.Has(k + 1, NameTraits.HyphenSuffix | NameTraits.Closed | NameTraits.Common) && view.Span(k + 1).Length <= 5 ? k + 2 : k;
        }

        // Two names that stand alone elsewhere are two here as well: "the Roe-Doe meeting".
        if (Known(k + 1, end, false, out _) > 0 || Known(k - 1, end, false, out _) == k) return k;
        return view.Use(k - 1).Capital > 1 && view.Use(k + 1).Capital > 1 && k - 1 == first ? k : k + 2;
    }

    private bool HasEnding(int i)
    {
        var word = view.Span(i).In(view.Text);
        foreach (var ending in tables.Endings)
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
