using Synoptic.Training.Numerics;

namespace Synoptic.Training.Network;

/// <summary>Vectors of sparse features. Only the rows that a batch touches get a gradient and a step (lazy Adam).</summary>
internal sealed class EmbeddingTable
{
    private readonly float[] _gradient;
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly bool[] _touched;
    private readonly List<int> _rows = [];

    public EmbeddingTable(int rows, int width, SplitMix random, float range)
    {
        (Rows, Width) = (rows, width);
        Value = new float[rows * width];
        for (var i = 0; i < Value.Length; i++) Value[i] = ((2 * random.Unit()) - 1) * range;
        _gradient = new float[Value.Length];
        _first = new float[Value.Length];
        _second = new float[Value.Length];
        _touched = new bool[rows];
        Seen = new bool[rows];
    }

    public int Rows { get; }

    public int Width { get; }

    public float[] Value { get; }

    /// <summary>Rows that training has touched; the others are noise and are written as nothing.</summary>
    public bool[] Seen { get; }

    public ReadOnlySpan<float> Row(int row) => Value.AsSpan(row * Width, Width);

    public void AddGradient(int row, ReadOnlySpan<float> gradient)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            Seen[row] = true;
            _rows.Add(row);
        }

        Matrices.Add(gradient, _gradient.AsSpan(row * Width, Width));
    }

    public void Step(Schedule.Rates rates, float scale)
    {
        foreach (var row in _rows)
        {
            var at = row * Width;
            Adam.Step(Value.AsSpan(at, Width), _gradient.AsSpan(at, Width), _first.AsSpan(at, Width), _second.AsSpan(at, Width), rates, scale);
            _gradient.AsSpan(at, Width).Clear();
            _touched[row] = false;
        }

        _rows.Clear();
    }
}
