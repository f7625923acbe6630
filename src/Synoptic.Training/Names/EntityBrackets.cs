using System.Collections.Immutable;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Names;

/// <summary>
/// Reads the brackets of entities in the column MISC of a treebank (universaldependencies.org, CorefUD): <c>Entity=(1-person-new-…(2-place-…)1)</c>,
/// with the type as the second of the fields that hyphens divide. Brackets that another sentence opens are left out.
/// </summary>
internal static class EntityBrackets
{
    private const string Key = "Entity=";

    /// <summary>Entities of a sentence, in order of their end.</summary>
    public static ImmutableArray<BracketedEntity> Read(TreebankSentence sentence)
    {
        var found = ImmutableArray.CreateBuilder<BracketedEntity>();
        var open = new List<(string Id, string Type, int First)>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var misc = sentence.Words[i].Misc;
            var at = misc.IndexOf(Key, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && misc[at - 1] != '|')) continue;
            at += Key.Length;
            var end = misc.IndexOf('|', at);
            Read(misc.AsSpan(at..(end < 0 ? misc.Length : end)), i, open, found);
        }

        return found.DrainToImmutable();
    }

    private static void Read(ReadOnlySpan<char> cell, int word, List<(string Id, string Type, int First)> open, ImmutableArray<BracketedEntity>.Builder found)
    {
        while (!cell.IsEmpty)
        {
            if (cell[0] == '(')
            {
                cell = cell[1..];
                var length = cell.IndexOfAny('(', ')');
                var fields = (length < 0 ? cell : cell[..length]).ToString().Split('-');
                open.Add((fields[0], fields.Length > 1 ? fields[1] : "", word));
                if (length < 0) return;
                cell = cell[length..];
                // Closed at once: the bracket that follows its fields is its own.
                if (cell[0] == ')')
                {
                    Close(open.Count - 1, word, open, found);
                    cell = cell[1..];
                }

                continue;
            }

            var close = cell.IndexOf(')');
            if (close < 0) return;
            var id = cell[..close].ToString();
            Close(open.FindLastIndex(entity => entity.Id == id), word, open, found);
            cell = cell[(close + 1)..];
        }
    }

    private static void Close(int index, int word, List<(string Id, string Type, int First)> open, ImmutableArray<BracketedEntity>.Builder found)
    {
        if (index < 0) return;
        found.Add(new BracketedEntity(open[index].Type, open[index].First, word + 1));
        open.RemoveAt(index);
    }
}

/// <summary>Words that stand for an entity.</summary>
/// <param name="Type">person, place, organization, event and others.</param>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
internal readonly record struct BracketedEntity(string Type, int First, int End);
