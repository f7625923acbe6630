using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>
/// Finds heads by rules: noun phrases first, then verb groups with their subjects, then what hangs on what, always the nearest
/// that fits. Simple on purpose: it holds the place of a trained parser.
/// </summary>
public sealed class RuleHeadFinder : IHeadFinder
{
    private readonly NounPhrases phrases;
    private readonly Predicates predicates;
    private readonly Clauses clauses;
    private readonly Attachments attachments;

    /// <summary>Reads the words of a language.</summary>
    /// <param name="tables">Words of the language: <c>head-rules</c>.</param>
    public RuleHeadFinder(WordTables tables)
    {
        var rows = tables.Rows("head-rules");
        FrozenSet<string> Kind(string kind) => rows.Where(r => r[0] == kind).SelectMany(r => r[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        phrases = new NounPhrases(Kind("title"));
        predicates = new Predicates(Kind("copula"), Kind("passive"));
        clauses = new Clauses(Kind("complement-mark"));
        attachments = new Attachments(Kind("nominal-preposition"), Kind("time"));
    }

    /// <inheritdoc/>
    public ImmutableArray<Arc> FindHeads(string text, Segments segments, ImmutableArray<Tag> tags)
    {
        var arcs = ImmutableArray.CreateBuilder<Arc>(tags.Length);
        var tree = new SentenceTree(tags);
        foreach (var sentence in segments.Sentences)
        {
            tree.Begin(sentence);
            phrases.Find(tree);
            var found = predicates.Find(tree);
            var root = Clauses.RootOf(tree, found);
            tree.SetRoot(root);
            clauses.Attach(tree, found, root);
            attachments.Attach(tree, found, root);
            Marks.Attach(tree, root);
            tree.Close(root);
            for (var i = 0; i < tree.Length; i++)
                arcs.Add(new Arc(tree.Head(i) < 0 ? -1 : sentence.First + tree.Head(i), tree.Relation(i)));
        }

        return arcs.MoveToImmutable();
    }
}
