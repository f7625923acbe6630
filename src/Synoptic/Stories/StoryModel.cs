using System.Reflection;

namespace Synoptic.Stories;

/// <summary>
/// What was learned of news in general: in how many of its articles a term stands, as hashed and rounded counts, and how much each sign
/// of one happening weighs. Immutable; share it across threads.
/// </summary>
internal sealed class StoryModel
{
    private const uint Magic = 0x4D535953;
    private const int Version = 1;

    // Counts are kept as steps of a quarter of a doubling: a term's weight is off by at most 0.09.
    private const double StepsOfDoubling = 4;

    // Open addressing: a fingerprint of 16 bits stands in its slot or one of the next.
    private readonly ushort[] fingerprints;
    private readonly byte[] steps;
    private readonly double[] counts = new double[byte.MaxValue + 1];
    private readonly int articles;

    private StoryModel(int articles, ushort[] fingerprints, byte[] steps, float[] weights)
    {
        this.articles = articles;
        this.fingerprints = fingerprints;
        this.steps = steps;
        Weights = weights;
        Signs = new SignWeights(weights);
        for (var i = 0; i < counts.Length; i++) counts[i] = Math.Pow(2, i / StepsOfDoubling);
    }

    /// <summary>One for each sign of <see cref="StoryComparison"/>, then the units.</summary>
    public float[] Weights { get; }

    /// <summary>The same, laid out for counting.</summary>
    public SignWeights Signs { get; }

    /// <summary>A model from counts.</summary>
    /// <param name="articles">How many articles were counted.</param>
    /// <param name="counts">In how many of them each term stands.</param>
    /// <param name="slots">Size of the table; more than there are terms.</param>
    /// <param name="weights">Weights of the signs.</param>
    public static StoryModel Of(int articles, IEnumerable<KeyValuePair<uint, int>> counts, int slots, float[] weights)
    {
        var marks = new ushort[slots];
        var rounded = new byte[slots];
        foreach (var (term, count) in counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key))
        {
            var (slot, fingerprint) = Place(term, slots);
            while (marks[slot] != 0 && marks[slot] != fingerprint) slot = slot + 1 == slots ? 0 : slot + 1;
            if (marks[slot] == fingerprint) continue;
            marks[slot] = fingerprint;
            rounded[slot] = (byte)Math.Min(byte.MaxValue, Math.Round(Math.Log2(count) * StepsOfDoubling));
        }

        return new StoryModel(articles, marks, rounded, weights);
    }

    /// <summary>The same counts with other weights.</summary>
    public StoryModel With(float[] weights) => new(articles, fingerprints, steps, weights);

    /// <summary>The model that ships for a language.</summary>
    public static StoryModel Shipped(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stories/{language}/stories.bin")
            ?? throw new ArgumentException($"found no model of stories for language '{language}'; expected a file Stories/Models/{language}/stories.bin", nameof(language));
        using var reader = new BinaryReader(stream);
        return Read(reader);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no model of this version.</exception>
    public static StoryModel Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("found no model of stories; expected a file that begins with SYSM");
        var version = reader.ReadInt32();
        if (version != Version) throw new InvalidDataException($"found a model of stories of version {version}; expected version {Version}");
        var counted = reader.ReadInt32();
        var weights = new float[reader.ReadInt32()];
        for (var i = 0; i < weights.Length; i++) weights[i] = reader.ReadSingle();
        var slots = reader.ReadInt32();
        var bytes = reader.ReadBytes(slots * sizeof(ushort));
        var marks = new ushort[slots];
        Buffer.BlockCopy(bytes, 0, marks, 0, bytes.Length);
        return new StoryModel(counted, marks, reader.ReadBytes(slots), weights);
    }

    /// <summary>Little-endian: SYSM, version, articles, weights, slots, fingerprints, steps.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(articles);
        writer.Write(Weights.Length);
        foreach (var weight in Weights) writer.Write(weight);
        writer.Write(fingerprints.Length);
        foreach (var fingerprint in fingerprints) writer.Write(fingerprint);
        writer.Write(steps);
    }

    /// <summary>How much a term tells: the logarithm of how rare it is, among the articles of general news and those of the stream.</summary>
    /// <param name="term">The term.</param>
    /// <param name="inStream">In how many articles of the stream it stands.</param>
    /// <param name="stream">How many articles the stream has.</param>
    public double Rarity(uint term, double inStream, double stream) =>
        Math.Max(0, Math.Log((articles + stream + 1) / (Count(term) + inStream + 1)));

    private double Count(uint term)
    {
        if (fingerprints.Length == 0) return 0;
        var (slot, fingerprint) = Place(term, fingerprints.Length);
        while (fingerprints[slot] != 0)
        {
            if (fingerprints[slot] == fingerprint) return counts[steps[slot]];
            slot = slot + 1 == fingerprints.Length ? 0 : slot + 1;
        }

        return 0;
    }

    private static (int Slot, ushort Fingerprint) Place(uint term, int slots)
    {
        var mixed = Copies.WordHash.Join(term, 0);
        return ((int)((mixed >> 16) % (ulong)slots), (ushort)Math.Max(1, mixed & ushort.MaxValue));
    }
}
