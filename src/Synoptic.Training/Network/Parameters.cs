using Synoptic.Language.Models;
using Synoptic.Language.Neural;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Network;

/// <summary>All that a network learns.</summary>
internal sealed class Parameters
{
    public Parameters(NetworkShape shape, int shards, SplitMix random)
    {
        Shape = shape;
        var width = shape.Width;
        Features = new(FeatureSpace.TotalRows, width, random, 0.05f);
        Vector = New("vector", WordVectors.Dimensions, width, 0.08f);
        Missing = New("missing", 1, width, 0.05f);
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(l => New($"layer{l}", width, shape.Gates, MathF.Sqrt(3f / width)))];
        Gates = [.. Enumerable.Range(0, shape.Layers).Select(l => New($"gates{l}", 2, 4 * shape.Half, 0))];
        foreach (var gates in Gates)
        {
            // State is kept for some words at the start of the training; otherwise far words never meet.
            for (var direction = 0; direction < 2; direction++) gates.Value.AsSpan((direction * 4 * shape.Half) + (2 * shape.Half), shape.Half).Fill(1);
        }

        Roles = New("roles", width, shape.Roles, MathF.Sqrt(3f / width));
        RolesBias = New("rolesBias", 1, shape.Roles, 0);
        Root = New("root", 1, shape.Arc, 0.1f);
        RootRole = New("rootRole", 1, shape.Relation, 0.1f);
        Arc = New("arc", shape.Arc, shape.Arc, MathF.Sqrt(3f / shape.Arc) * 0.5f);
        HeadBias = New("headBias", 1, shape.Arc, 0.05f);
        Distance = New("distance", 1, NetworkShape.Distances, 0);
        Relation = New("relation", shape.Relation, shape.Relations, MathF.Sqrt(3f / shape.Relation));
        RelationBias = New("relationBias", 1, shape.Relations, 0);
        Tags = New("tags", width, shape.Tags, MathF.Sqrt(3f / width));
        TagsBias = New("tagsBias", 1, shape.Tags, 0);
        All = [Vector, Missing, .. Layers, .. Gates, Roles, RolesBias, Root, RootRole, Arc, HeadBias, Distance, Relation, RelationBias, Tags, TagsBias];

        Parameter New(string name, int rows, int columns, float range) => new(name, rows, columns, shards, random, range);
    }

    public NetworkShape Shape { get; }

    public EmbeddingTable Features { get; }

    public Parameter Vector { get; }

    public Parameter Missing { get; }

    public Parameter[] Layers { get; }

    public Parameter[] Gates { get; }

    public Parameter Roles { get; }

    public Parameter RolesBias { get; }

    public Parameter Root { get; }

    public Parameter RootRole { get; }

    public Parameter Arc { get; }

    public Parameter HeadBias { get; }

    public Parameter Distance { get; }

    public Parameter Relation { get; }

    public Parameter RelationBias { get; }

    public Parameter Tags { get; }

    public Parameter TagsBias { get; }

    public IReadOnlyList<Parameter> All { get; }

    /// <summary>Takes the values of a model that <see cref="ToModel"/> wrote.</summary>
    public void Read(ModelFile model)
    {
        var numbers = model.Values<sbyte>("features");
        var scales = model.Values<float>("featureScales");
        for (var row = 0; row < Features.Rows; row++)
        {
            for (var i = 0; i < Features.Width; i++) Features.Value[(row * Features.Width) + i] = numbers[(row * Features.Width) + i] * scales[row];
        }

        foreach (var parameter in All) model.Values<float>(parameter.Name).CopyTo(parameter.Value);
    }

    /// <summary>The model as it ships: tables of features in one byte a number with a scale for each row, the rest as it is.</summary>
    public byte[] ToModel(LabelSets labels)
    {
        var writer = new ModelFileWriter();
        writer.Add<int>("shape", [Shape.Half, Shape.Layers, Shape.Arc, Shape.Relation, Shape.TagLayer, Shape.Upos, Shape.Xpos, Shape.Names, Shape.Relations]);
        writer.AddWords("upos", labels.Upos.Names);
        writer.AddWords("xpos", labels.Xpos.Names);
        writer.AddWords("names", labels.Names.Names);
        writer.AddWords("relations", labels.Relations.Names);
        var numbers = new sbyte[Features.Value.Length];
        var scales = new float[Features.Rows];
        for (var row = 0; row < Features.Rows; row++)
        {
            if (!Features.Seen[row]) continue;
            var greatest = 0f;
            foreach (var x in Features.Row(row)) greatest = MathF.Max(greatest, MathF.Abs(x));
            if (greatest == 0) continue;
            scales[row] = greatest / 127;
            for (var i = 0; i < Features.Width; i++) numbers[(row * Features.Width) + i] = (sbyte)MathF.Round(Features.Row(row)[i] / scales[row]);
        }

        writer.Add<sbyte>("features", numbers);
        writer.Add<float>("featureScales", scales);
        foreach (var parameter in All) writer.Add<float>(parameter.Name, parameter.Value);
        return writer.ToBytes();
    }
}
