using System.Collections.Immutable;

namespace Synoptic.Entities;

/// <summary>A person's name in its parts.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Given">First part; <see langword="null"/> for a name of one part.</param>
/// <param name="Middle">Parts between.</param>
/// <param name="Family">Last part, with its particles: <c>van der Berg</c>.</param>
/// <param name="Suffix">Jr. and the like.</param>
internal sealed record PersonName(string Text, string? Given, ImmutableArray<string> Middle, string Family, string? Suffix)
{
    /// <summary>Takes a name apart.</summary>
    public static PersonName Parse(string text, EntityTables tables)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        string? suffix = null;
        if (end > 1 && tables.Is(words[end - 1], "suffix"))
        {
            suffix = words[--end];
        }

        var last = words[end - 1].TrimEnd(',');
        if (end <= 1) return new PersonName(text, null, [], words.Length == 0 ? text : last, suffix);
        // Particles belong to the family name: everything from the first particle on.
        var family = end - 1;
        for (var i = 1; i < end - 1; i++)
        {
            if (!tables.Is(words[i], "person") && !tables.Is(words[i], "prefix") || words[i][^1] == '.') continue;
            family = i;
            break;
        }

        // "bin Yusuf": a particle first is no given name.
        if (tables.Is(words[0], "person") && char.IsLower(words[0][0])) return new PersonName(text, null, [], string.Join(' ', words[..end]), suffix);
        return new PersonName(text, words[0], [.. words[1..family]], string.Join(' ', words[family..end]).TrimEnd(','), suffix);
    }

    /// <summary>Whether two given names may be one person's: equal, equal in another spelling, or one the initial of the other.</summary>
    public static bool Compatible(PersonName left, PersonName right, EntityTables tables)
    {
        var folder = tables.Folder;
        if (left.Suffix is not null && right.Suffix is not null && folder.Plain(left.Suffix) != folder.Plain(right.Suffix)) return false;
        if (left.Given is null || right.Given is null) return true;
        var one = folder.Plain(left.Given);
        var other = folder.Plain(right.Given);
        if (one.Length == 0 || other.Length == 0) return true;
        // An initial fits a name that begins with it; two initials such as "JK" fit the first.
        if (IsInitial(left.Given) || IsInitial(right.Given)) return one[0] == other[0];
        return one == other || folder.Fold(left.Given) == folder.Fold(right.Given) || tables.IsShortFor(one, other) || tables.IsShortFor(other, one);
    }

    private static bool IsInitial(string word) => word.Length == 1 || word.Length == 2 && word[1] == '.';
}
