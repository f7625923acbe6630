using Synoptic.Training.Numerics;

namespace Synoptic.Training.Network;

/// <summary>A dense matrix that is trained, with its moments (Adam: Kingma and Ba 2015) and one gradient for each shard of a batch.</summary>
internal sealed class Parameter
{
    private readonly float[] _first;
    private readonly float[] _second;

    public Parameter(string name, int rows, int columns, int shards, SplitMix random, float range)
    {
        (Name, Rows, Columns) = (name, rows, columns);
        Value = new float[rows * columns];
        Transposed = new float[rows * columns];
        for (var i = 0; i < Value.Length; i++) Value[i] = ((2 * random.Unit()) - 1) * range;
        _first = new float[Value.Length];
        _second = new float[Value.Length];
        Gradients = [.. Enumerable.Range(0, shards).Select(_ => new float[rows * columns])];
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    /// <summary>The value with rows and columns exchanged, as of the last <see cref="Transpose"/>.</summary>
    public float[] Transposed { get; }

    public float[][] Gradients { get; }

    public void Transpose() => Matrices.Transpose(Value, Columns, Transposed, Rows, Rows, Columns);

    /// <summary>Adds all shards' gradients into the first and gives the sum of its squares.</summary>
    public double Gather()
    {
        var sum = Gradients[0].AsSpan();
        for (var shard = 1; shard < Gradients.Length; shard++) Matrices.Add(Gradients[shard], sum);
        double squares = 0;
        foreach (var x in sum) squares += (double)x * x;
        return squares;
    }

    /// <summary>One step of Adam; clears the gradients.</summary>
    public void Step(Schedule.Rates rates, float scale)
    {
        Adam.Step(Value, Gradients[0], _first, _second, rates, scale);
        foreach (var gradient in Gradients) gradient.AsSpan().Clear();
    }
}
