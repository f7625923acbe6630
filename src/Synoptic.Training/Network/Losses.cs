namespace Synoptic.Training.Network;

/// <summary>Sums of the losses of a shard, in nats, and the tokens they are over.</summary>
internal record struct Losses(int Tokens, double Tags, double Names, double Arcs, double Relations)
{
    public static Losses operator +(Losses a, Losses b) => new(a.Tokens + b.Tokens, a.Tags + b.Tags, a.Names + b.Names, a.Arcs + b.Arcs, a.Relations + b.Relations);
}
