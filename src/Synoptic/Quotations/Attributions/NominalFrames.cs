using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>Reads what a noun or an adjective attributes: <c>her claim that …</c>, <c>is wary of …</c>, <c>voiced support for …</c>.</summary>
internal readonly ref struct NominalFrames(QuotedText text, AttributionLexicon lexicon, int head, AttributionWord word)
{
    private readonly SyntaxTree tree = text.Tree;

    /// <summary>The first of its dependents after it that a frame fits; of a noun that is the object of a light verb also the verb's.</summary>
    public Attribution? Read()
    {
        var light = tree.Tag(head).Upos == "NOUN" && tree.Relation(head) == "obj" && tree.Head(head) is >= 0 and var above && above < head && lexicon.IsLight(tree.Tag(above).Lemma) ? above : -1;
        var found = Among(head, head);
        if (light < 0) return found;
        found ??= Among(light, head);
        return found is null ? null : found with { Verb = light };
    }

    private Attribution? Among(int owner, int after)
    {
        foreach (var dependent in tree.Dependents(owner))
        {
            if (dependent <= after) continue;
            var (first, end) = tree.Extent(dependent);
            if (first <= after) continue;
            var marker = tree.Marker(dependent);
            switch (tree.Relation(dependent))
            {
                case "acl" or "acl:relcl" or "ccomp" or "xcomp" or "advcl" when marker >= 0:
                    var kind = text.Is(marker, WordClass.To) ? FrameKind.To : text.Is(marker, WordClass.That) ? FrameKind.That : (FrameKind?)null;
                    if (kind is { } known && word.Find(known, "", out var act)) return new Attribution(head, known, act, [new Chunk(first, end)], default);
                    break;
                case "ccomp" when word.Find(FrameKind.That, "", out var bare):
                    return new Attribution(head, FrameKind.That, bare, [new Chunk(first, end)], default);
                case "nmod" or "obl" when marker >= 0 && word.Find(FrameKind.Over, text.Words[marker], out var over):
                    return new Attribution(head, FrameKind.Over, over, [new Chunk(marker + 1, end)], new Chunk(marker, marker + 1));
            }
        }

        return null;
    }
}
