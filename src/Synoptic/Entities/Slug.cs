using System.Text;

namespace Synoptic.Entities;

/// <summary>Turns a name into the readable part of an id.</summary>
internal static class Slug
{
    /// <summary>Longest slug: enough to read, short enough for an address.</summary>
    private const int Longest = 48;

    /// <summary>The id of the entity with a number.</summary>
    /// <param name="number">From 1, in order of first mention.</param>
    /// <param name="name">Its fullest name.</param>
    /// <param name="folder">Takes off accents.</param>
    public static string Id(int number, string name, NameFolder folder)
    {
        var slug = new StringBuilder();
        foreach (var c in folder.Plain(name))
        {
            if (slug.Length >= Longest) break;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c == ' ' && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.Length == 0 ? $"e{number}" : $"e{number}-{slug}";
    }
}
