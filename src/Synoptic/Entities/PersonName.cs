namespace Synoptic.Entities;

/// <summary>A person's name in its parts, with the keys by which it is compared.</summary>
internal sealed class PersonName
{
    /// <summary>Shortest key of a family name of which one letter may be a slip or a spelling.</summary>
    private const int ShortestNear = 6;

    private readonly string plain;
    private readonly string familyPlain;
    private readonly string givenPlain = "";
    private readonly string givenKey = "";
    private readonly string? suffix;

    private PersonName(string text, string? given, string family, string? suffix, NameFolder folder)
    {
        Text = text;
        Given = given;
        Family = family;
        FamilyKey = folder.Fold(family);
        plain = folder.Plain(text);
        familyPlain = folder.Plain(family);
        this.suffix = suffix is null ? null : folder.Plain(suffix);
        if (given is null) return;
        givenPlain = folder.Plain(given);
        givenKey = folder.Fold(given);
    }

    /// <summary>As it stands.</summary>
    public string Text { get; }

    /// <summary>First part; <see langword="null"/> for a name of one part.</summary>
    public string? Given { get; }

    /// <summary>Key of <see cref="Given"/>; empty where there is none.</summary>
    public string GivenKey => givenKey;

    /// <summary>Last part, with its particles: <c>van der Berg</c>.</summary>
    public string Family { get; }

    /// <summary>Key of <see cref="Family"/>.</summary>
    public string FamilyKey { get; }

    /// <summary>Takes a name apart.</summary>
    public static PersonName Parse(string text, EntityTables tables)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        string? closing = null;
        if (end > 1 && tables.Is(words[end - 1], "suffix")) closing = words[--end];
        if (end <= 1) return new PersonName(text, null, end == 0 ? text : words[0].TrimEnd(','), closing, tables.Folder);
        // "bin Yusuf": a particle first is no given name.
        if (tables.Is(words[0], "person") && char.IsLower(words[0][0])) return new PersonName(text, null, string.Join(' ', words[..end]), closing, tables.Folder);
        // Particles belong to the family name: everything from the first particle on.
        var family = end - 1;
        for (var i = 1; i < end - 1; i++)
        {
            if (!tables.Is(words[i], "person") && !tables.Is(words[i], "prefix") || words[i][^1] == '.') continue;
            family = i;
            break;
        }

        return new PersonName(text, words[0], string.Join(' ', words[family..end]).TrimEnd(','), closing, tables.Folder);
    }

    /// <summary>
    /// Whether two names of one family name may be one person's: the given names are equal, in another spelling or a short form,
    /// one is the initial of the other, or one whole name is the end of the other: <c>Aung San Suu Kyi</c> and <c>Suu Kyi</c>.
    /// </summary>
    public static bool Compatible(PersonName left, PersonName right, EntityTables tables) => Relate(left, right, tables) != NameRelation.Other;

    /// <summary>How two names of one family name relate.</summary>
    public static NameRelation Relate(PersonName left, PersonName right, EntityTables tables)
    {
        if (left.suffix is not null && right.suffix is not null && left.suffix != right.suffix) return NameRelation.Other;
        if (left.plain == right.plain) return NameRelation.Same;
        if (left.givenPlain.Length == 0 || right.givenPlain.Length == 0) return NameRelation.Part;
        // An initial fits a name that begins with it; two initials such as "JK" fit the first.
        if (IsInitial(left.Given!) || IsInitial(right.Given!)) return left.givenPlain[0] == right.givenPlain[0] ? NameRelation.Initial : NameRelation.Other;
        if (left.givenKey == right.givenKey) return left.givenPlain == right.givenPlain && left.familyPlain == right.familyPlain ? NameRelation.Part : NameRelation.Spelling;
        if (tables.AreVariants(left.givenPlain, right.givenPlain)) return NameRelation.Spelling;
        if (tables.IsShortFor(left.givenPlain, right.givenPlain) || tables.IsShortFor(right.givenPlain, left.givenPlain)) return NameRelation.ShortForm;
        return EndsWith(left.plain, right.plain) || EndsWith(right.plain, left.plain) ? NameRelation.Part : NameRelation.Other;
    }

    /// <summary>
    /// Whether two full names differ by one letter of the family name, and by nothing else: not enough to make two persons one, but with
    /// one office it is. Short names, and names that begin with another letter, are too often two.
    /// </summary>
    public static bool AreNear(PersonName left, PersonName right) =>
        left.givenKey.Length > 1 && left.givenKey == right.givenKey && left.suffix == right.suffix && left.FamilyKey.Length >= ShortestNear && right.FamilyKey.Length >= ShortestNear
        && left.FamilyKey[0] == right.FamilyKey[0] && DifferByOne(left.FamilyKey, right.FamilyKey);

    // One letter put in, left out or another, or two that stand side by side changed over.
    private static bool DifferByOne(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one == other) return false;
        var (start, tail) = (0, 0);
        while (start < one.Length && start < other.Length && one[start] == other[start]) start++;
        while (tail < one.Length - start && tail < other.Length - start && one[^(tail + 1)] == other[^(tail + 1)]) tail++;
        var (left, right) = (one.Length - start - tail, other.Length - start - tail);
        return left <= 1 && right <= 1 || left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start];
    }

    private static bool IsInitial(string word) => word.Length == 1 || word.Length == 2 && word[1] == '.';

    private static bool EndsWith(string longer, string shorter) =>
        longer.Length > shorter.Length && shorter.Contains(' ', StringComparison.Ordinal)
        && longer[longer.Length - shorter.Length - 1] == ' ' && longer.EndsWith(shorter, StringComparison.Ordinal);
}

/// <summary>How two names of one family name relate.</summary>
internal enum NameRelation
{
    /// <summary>They are two persons' names.</summary>
    Other,

    /// <summary>The same but for accents and capitals.</summary>
    Same,

    /// <summary>Two spellings.</summary>
    Spelling,

    /// <summary>A given name and its initial.</summary>
    Initial,

    /// <summary>A given name and its short form.</summary>
    ShortForm,

    /// <summary>One has more parts than the other.</summary>
    Part,
}
