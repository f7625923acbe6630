using Synoptic.Entities;

namespace Synoptic.Stories;

/// <summary>Reads the signs of pairs of profiles of one story.</summary>
internal sealed class CastSigns
{
    /// <summary>How many signs there are.</summary>
    public const int Count = (int)CastSign.PronounsOnly + 1;

    /// <summary>Classes of pairs: two names, a name and a description, two descriptions; of two reports, or of one.</summary>
    public const int Classes = 6;

    private readonly EntityTables tables;
    private readonly SameSense senses;
    private readonly IReadOnlyList<CastProfile> profiles;
    private readonly int reports = 1;
    private readonly Dictionary<string, int> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> modifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> deeds = [];

    /// <summary>Counts what the profiles of a story have in common.</summary>
    public CastSigns(IReadOnlyList<CastProfile> profiles, EntityTables tables, SameSense senses)
    {
        (this.profiles, this.tables, this.senses) = (profiles, tables, senses);
        foreach (var profile in profiles)
        {
            reports = Math.Max(reports, profile.Articles.Count);
            foreach (var noun in profile.Nouns) nouns[noun] = nouns.GetValueOrDefault(noun) + 1;
            foreach (var modifier in profile.Modifiers) modifiers[modifier] = modifiers.GetValueOrDefault(modifier) + 1;
            foreach (var deed in profile.Deeds) deeds[deed] = deeds.GetValueOrDefault(deed) + 1;
        }
    }

    /// <summary>The class of a pair.</summary>
    public static int ClassOf(CastProfile a, CastProfile b) =>
        (a.IsNamed && b.IsNamed ? 0 : a.IsNamed || b.IsNamed ? 1 : 2) + (a.Articles.Overlaps(b.Articles) ? Classes / 2 : 0);

    /// <summary>
    /// Whether they are two, whatever else speaks for one: their names are two persons', one does something to the other, or neither is
    /// told of as anybody in particular (two officials without a name).
    /// </summary>
    public bool AreTwo(CastProfile a, CastProfile b)
    {
        if (a.Parts.Overlaps(b.Parts)) return true;
        if (a.IsAnybody && b.IsAnybody && !a.Modifiers.Overlaps(b.Modifiers)) return true;
        foreach (var one in a.Persons)
            foreach (var other in b.Persons)
                if (one.Given is not null && other.Given is not null && (one.FamilyKey != other.FamilyKey || !PersonName.Compatible(one, other, tables))) return true;
        return false;
    }

    /// <summary>The signs of a pair.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="signs">Room for <see cref="Count"/> values.</param>
    public void Of(CastProfile a, CastProfile b, Span<double> signs)
    {
        signs.Clear();
        signs[(int)CastSign.Bias] = 1;
        Set(signs, CastSign.OneSentence, a.Sentences.Overlaps(b.Sentences));
        Describe(a, b, signs);
        Set(signs, CastSign.Kind, (a.Kinds & b.Kinds) != 0);
        Set(signs, CastSign.KindAgainst, a.Kinds != 0 && b.Kinds != 0 && (a.Kinds & b.Kinds) == 0);
        Set(signs, CastSign.Gender, (a.Genders & b.Genders) != 0);
        Set(signs, CastSign.GenderAgainst, a.Genders != 0 && b.Genders != 0 && (a.Genders & b.Genders) == 0);
        Set(signs, CastSign.Number, (a.Numbers & b.Numbers) != 0);
        Set(signs, CastSign.NumberAgainst, a.Numbers == CastProfile.Several && (b.Numbers == CastProfile.One || b.IsPerson) || b.Numbers == CastProfile.Several && (a.Numbers == CastProfile.One || a.IsPerson));
        Act(a, b, signs);
        Set(signs, CastSign.Early, a.IsEarly && b.IsEarly);
        signs[(int)CastSign.Much] = Math.Min(3, Math.Log(1 + Math.Min(a.Mentions, b.Mentions)));
        signs[(int)CastSign.Prominent] = (double)Math.Max(a.Articles.Count, b.Articles.Count) / reports;
        signs[(int)CastSign.Rivals] = Math.Log(1 + Math.Min(Rivals(a, b), Rivals(b, a)));
        CompareNames(a, b, signs);
        Set(signs, CastSign.PronounsOnly, a.IsPronoun || b.IsPronoun);
    }

    private static void Set(Span<double> signs, CastSign sign, bool holds) => signs[(int)sign] = holds ? 1 : 0;

    // Of a thing that two profiles share: 1 if nobody else has it, the less the more have it.
    private static double Rarity(int holders) => 1 / Math.Sqrt(Math.Max(1, holders - 1));

    private void Describe(CastProfile a, CastProfile b, Span<double> signs)
    {
        var (shared, rarest) = (0, int.MaxValue);
        foreach (var noun in a.Nouns)
        {
            if (!b.Nouns.Contains(noun)) continue;
            shared++;
            rarest = Math.Min(rarest, nouns[noun]);
        }

        if (shared > 0)
        {
            signs[(int)CastSign.Noun] = 1;
            signs[(int)CastSign.NounShare] = (double)shared / (a.Nouns.Count + b.Nouns.Count - shared);
            signs[(int)CastSign.NounRare] = Rarity(rarest);
        }
        else
        {
            Set(signs, CastSign.NounSense, senses.AnyNouns(a.Nouns, b.Nouns));
        }

        var sum = 0.0;
        foreach (var word in a.Modifiers)
            if (b.Modifiers.Contains(word)) sum += Rarity(modifiers[word]);
        Set(signs, CastSign.Modifier, sum > 0);
        signs[(int)CastSign.Modifiers] = Math.Min(2, sum);
        Set(signs, CastSign.ModifierAgainst, sum <= 0 && a.Modifiers.Count > 0 && b.Modifiers.Count > 0);
        Set(signs, CastSign.NounAlone, shared > 0 && !a.IsNamed && !b.IsNamed && sum <= 0 && (a.Modifiers.Count == 0 || b.Modifiers.Count == 0));
        var figure = a.Figures.Overlaps(b.Figures);
        Set(signs, CastSign.Figure, figure);
        Set(signs, CastSign.FigureAgainst, !figure && a.Figures.Count > 0 && b.Figures.Count > 0);
    }

    private void Act(CastProfile a, CastProfile b, Span<double> signs)
    {
        var sum = 0.0;
        foreach (var deed in a.Deeds)
            if (b.Deeds.Contains(deed)) sum += Rarity(deeds[deed]);
        Set(signs, CastSign.Deed, sum > 0);
        signs[(int)CastSign.Deeds] = Math.Min(2, sum);
        Set(signs, CastSign.DeedSense, sum <= 0 && senses.AnyDeeds(a.Deeds, b.Deeds));
        Set(signs, CastSign.Governor, a.Governors.Overlaps(b.Governors));
    }

    private static void CompareNames(CastProfile a, CastProfile b, Span<double> signs)
    {
        var shared = 0;
        foreach (var word in a.NameWords)
            if (b.NameWords.Contains(word)) shared++;
        Set(signs, CastSign.NameWord, shared > 0);
        signs[(int)CastSign.NameWords] = Math.Min(2, shared);
        Set(signs, CastSign.NameInName, shared > 0 && shared == Math.Min(a.NameWords.Count, b.NameWords.Count));
        Set(signs, CastSign.NameInDescription, !a.IsNamed && a.Modifiers.Overlaps(b.NameWords) || !b.IsNamed && b.Modifiers.Overlaps(a.NameWords));
        Set(signs, CastSign.Initials, Initials(a, b) || Initials(b, a));
        if (a.Persons.Count == 0 || b.Persons.Count == 0) return;
        signs[(int)CastSign.BothPersons] = 1;
        Set(signs, CastSign.FamilyName, a.Persons.Exists(x => b.Persons.Exists(y => x.FamilyKey == y.FamilyKey)));
    }

    private static bool Initials(CastProfile a, CastProfile b)
    {
        foreach (var word in a.NameWords)
        {
            if (word.Length < 2 || word.Length > b.LongestName.Count) continue;
            var at = 0;
            foreach (var other in b.LongestName)
                if (at < word.Length && other.Length > 0 && other[0] == word[at]) at++;
            if (at == word.Length) return true;
        }

        return false;
    }

    // Others that the first might be taken for as well as for the second.
    private int Rivals(CastProfile a, CastProfile b)
    {
        var count = 0;
        foreach (var other in profiles)
        {
            if (ReferenceEquals(other, a) || ReferenceEquals(other, b) || other.IsNamed != b.IsNamed || (other.Kinds & a.Kinds) == 0) continue;
            if (a.Genders == 0 || other.Genders == 0 || (a.Genders & other.Genders) != 0) count++;
        }

        return count;
    }
}
