namespace Synoptic.Training.Events;

/// <summary>How well codes are found.</summary>
/// <param name="Accuracy">Share that is right.</param>
/// <param name="Macro">Mean over the classes of the data of their F1.</param>
internal readonly record struct CodingFigures(double Accuracy, double Macro)
{
    /// <summary>Compares what was found with what people said.</summary>
    public static CodingFigures Of(IReadOnlyList<int> gold, IReadOnlyList<int> found)
    {
        var right = 0;
        for (var i = 0; i < gold.Count; i++) right += gold[i] == found[i] ? 1 : 0;
        var sum = 0.0;
        var classes = gold.Distinct().ToArray();
        foreach (var c in classes) sum += F1(gold, found, c);
        return new CodingFigures((double)right / gold.Count, sum / classes.Length);
    }

    /// <summary>F1 of one class.</summary>
    public static double F1(IReadOnlyList<int> gold, IReadOnlyList<int> found, int wanted)
    {
        int both = 0, either = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            both += gold[i] == wanted && found[i] == wanted ? 1 : 0;
            either += (gold[i] == wanted ? 1 : 0) + (found[i] == wanted ? 1 : 0);
        }

        return either == 0 ? 0 : 2.0 * both / either;
    }
}
