namespace Synoptic.Training.Network;

/// <summary>The learning rate over a training: a short rise, then down to nothing along half a cosine (Loshchilov and Hutter 2017).</summary>
/// <param name="Peak">Greatest rate.</param>
/// <param name="Steps">Steps of the whole training.</param>
/// <param name="Rise">Steps of the rise.</param>
internal sealed record Schedule(float Peak, int Steps, int Rise)
{
    /// <summary>What one step of Adam needs.</summary>
    /// <param name="Rate">Learning rate with the correction of both moments.</param>
    /// <param name="First">Decay of the first moment.</param>
    /// <param name="Second">Decay of the second moment.</param>
    internal readonly record struct Rates(float Rate, float First, float Second);

    public Rates At(int step)
    {
        const float First = 0.9f, Second = 0.98f;
        var rate = step < Rise ? Peak * (step + 1) / Rise : Peak * 0.5f * (1 + MathF.Cos(MathF.PI * (step - Rise) / Math.Max(1, Steps - Rise)));
        return new(rate * MathF.Sqrt(1 - MathF.Pow(Second, step + 1)) / (1 - MathF.Pow(First, step + 1)), First, Second);
    }
}
