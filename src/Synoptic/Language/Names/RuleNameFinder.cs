using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>
/// Finds names by how words are written, by lists of known names and of words that end names, and by what the rest of the text
/// tells of the same words. It stands in until a model is trained. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class RuleNameFinder(WordTables tables) : INameFinder
{
    private readonly NameTables tables = new(tables);

    /// <inheritdoc/>
    public ImmutableArray<Name> FindNames(string text, Segments segments, ImmutableArray<Tag> tags)
    {
        if (segments.Tokens.IsEmpty) return [];
        var view = new NameText(tables, text, segments);
        var candidates = new List<NameCandidate>();
        var scanner = new NameScanner(tables, view, candidates);
        foreach (var sentence in segments.Sentences) scanner.Scan(sentence);
        return NameJudge.Judge(tables, view, candidates);
    }
}
