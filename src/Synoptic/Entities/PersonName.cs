namespace Synoptic.Entities;

/// <summary>A person's name in its parts, with the keys by which it is compared.</summary>
internal sealed class PersonName
{
    private readonly string plain;
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
    public static bool Compatible(PersonName left, PersonName right, EntityTables tables)
    {
        if (left.suffix is not null && right.suffix is not null && left.suffix != right.suffix) return false;
        if (left.givenPlain.Length == 0 || right.givenPlain.Length == 0) return true;
        // An initial fits a name that begins with it; two initials such as "JK" fit the first.
        if (IsInitial(left.Given!) || IsInitial(right.Given!)) return left.givenPlain[0] == right.givenPlain[0];
        return left.givenKey == right.givenKey
            || tables.IsShortFor(left.givenPlain, right.givenPlain) || tables.IsShortFor(right.givenPlain, left.givenPlain)
            || EndsWith(left.plain, right.plain) || EndsWith(right.plain, left.plain);
    }

    private static bool IsInitial(string word) => word.Length == 1 || word.Length == 2 && word[1] == '.';

    private static bool EndsWith(string longer, string shorter) =>
        longer.Length > shorter.Length && shorter.Contains(' ', StringComparison.Ordinal)
        && longer[longer.Length - shorter.Length - 1] == ' ' && longer.EndsWith(shorter, StringComparison.Ordinal);
}
