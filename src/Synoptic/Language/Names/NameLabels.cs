using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>The labels of a trained name finder in the order of its scores: <c>O</c>, and <c>B-</c> and <c>I-</c> of each kind of name. Immutable.</summary>
internal sealed class NameLabels
{
    /// <summary>Reads the labels of a model.</summary>
    /// <exception cref="ArgumentException">There is no <c>O</c>, or a kind has not both labels, or is none that is known.</exception>
    public NameLabels(ImmutableArray<string> labels)
    {
        Labels = labels;
        Outside = labels.IndexOf("O");
        if (Outside < 0) throw new ArgumentException($"found no label O in {string.Join(' ', labels)}", nameof(labels));
        var kinds = ImmutableArray.CreateBuilder<Kind>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (!labels[i].StartsWith("B-", StringComparison.Ordinal)) continue;
            var inside = labels.IndexOf("I-" + labels[i][2..]);
            if (inside < 0) throw new ArgumentException($"found label {labels[i]} without I-{labels[i][2..]}", nameof(labels));
            kinds.Add(new Kind(TypeOf(labels[i][2..]), i, inside));
        }

        Kinds = kinds.ToImmutable();
    }

    /// <summary>The labels.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Number of labels.</summary>
    public int Count => Labels.Length;

    /// <summary>Index of <c>O</c>.</summary>
    public int Outside { get; }

    /// <summary>The kinds of names.</summary>
    public ImmutableArray<Kind> Kinds { get; }

    /// <summary>Index of the first kind of a type; -1 if there is none.</summary>
    public int KindOf(EntityType type)
    {
        for (var i = 0; i < Kinds.Length; i++)
        {
            if (Kinds[i].Type == type) return i;
        }

        return -1;
    }

    private static EntityType TypeOf(string kind) => kind switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Place,
        "EVENT" => EntityType.Event,
        "NORP" => EntityType.Nationality,
        "FAC" => EntityType.Facility,
        "OTHER" or "MISC" => EntityType.Other,
        _ => throw new ArgumentException($"found a kind of name '{kind}'; expected PER, ORG, LOC, EVENT, NORP, FAC, MISC or OTHER", nameof(kind)),
    };

    /// <summary>One kind of name.</summary>
    /// <param name="Type">What such a name names.</param>
    /// <param name="Begin">Index of its label that begins a name.</param>
    /// <param name="Inside">Index of its label that goes on with one.</param>
    internal readonly record struct Kind(EntityType Type, int Begin, int Inside);
}
