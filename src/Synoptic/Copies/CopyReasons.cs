using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Copies;

/// <summary>Tells a reader why, in the words of the language's table.</summary>
internal sealed class CopyReasons(WordTables tables)
{
    private readonly FrozenDictionary<string, string> sentences = tables.Map("copies-reasons");

    /// <summary>The sentence for a code, with its blanks filled in.</summary>
    public string Tell(string code, string first = "", string second = "") =>
        sentences.TryGetValue(code, out var sentence)
            ? sentence.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal)
            : code;

    /// <summary>A share as a reader writes it.</summary>
    public static string Percent(double share) => $"{Math.Round(100 * share, MidpointRounding.AwayFromZero):0} %";
}
