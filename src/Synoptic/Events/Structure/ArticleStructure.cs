using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events.Structure;

/// <summary>An article's grammar, the classes of its words and the mentions that cover them: what the search for triggers and participants reads.</summary>
internal sealed class ArticleStructure
{
    private readonly int[] mentionOf;

    public ArticleStructure(Analysis analysis, SyntaxTree tree, ImmutableArray<Mention> mentions, StructureWords words)
    {
        (Analysis, Tree, Mentions) = (analysis, tree, mentions);
        Classes = new StructureClass[tree.Count];
        for (var i = 0; i < Classes.Length; i++)
        {
            var tag = analysis.Tags[i];
            Classes[i] = tag.IsName ? words.Of(tag.Lemma.ToLowerInvariant()) : words.Of(tag.Lemma);
        }

        mentionOf = new int[tree.Count];
        Array.Fill(mentionOf, -1);
        for (var m = 0; m < mentions.Length; m++)
        {
            for (var t = analysis.TokenAt(mentions[m].Span.Start); t < mentionOf.Length && analysis.Tokens[t].Span.Start < mentions[m].Span.End; t++)
            {
                // Of two mentions the shorter one says more of the word; one of somebody known more than one of somebody unknown.
                if (mentionOf[t] < 0 || Rank(mentions[m]) > Rank(mentions[mentionOf[t]])) mentionOf[t] = m;
                // A word of a name tells of nothing by itself: "the Revolution Party".
                if (mentions[m].Kind == MentionKind.Name && analysis.Tags[t].IsName) Classes[t] &= StructureClass.Actor | StructureClass.Territory;
            }
        }
    }

    public Analysis Analysis { get; }

    public SyntaxTree Tree { get; }

    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>What each token's word does.</summary>
    public StructureClass[] Classes { get; }

    /// <summary>Index of the mention that covers a token; -1 if none does.</summary>
    public int MentionAt(int token) => mentionOf[token];

    /// <summary>Whether a token's word has a class.</summary>
    public bool Has(int token, StructureClass kind) => (Classes[token] & kind) != StructureClass.None;

    /// <summary>The classes of the preposition or subordinator that opens the phrase of a word.</summary>
    public StructureClass MarkerOf(int token) => Tree.Marker(token) is >= 0 and var marker ? Classes[marker] : StructureClass.None;

    /// <summary>Whether the phrase of a word has an opening word of a class.</summary>
    public bool IsMarked(int token, StructureClass kind) => (MarkerOf(token) & kind) != StructureClass.None;

    private static int Rank(Mention mention) => mention.Entity is null ? 0 : mention.Kind == MentionKind.Description ? 1 : 2;
}
