using System.Runtime.InteropServices;

namespace Synoptic.Copies;

/// <summary>
/// Finds the earlier articles that are worth comparing with a new one, without comparing all: an inverted index of runs of words, of
/// which each article leaves a sample. Its work for an article does not grow with the number of articles; its memory is bounded by how
/// many are kept. The sample is by hash, as in Broder's sketches (On the resemblance and containment of documents, 1997): two articles
/// that share a run both have it in their sample, or neither.
/// </summary>
internal sealed class ShingleIndex
{
    // A run in so many articles is furniture or a common phrase, unless they all are copies of one text. So its articles are
    // compared only with the first of them and the latest: enough to find such copies, and linear.
    private const int Common = 13;

    // The least share of the smaller article's runs that both must have to be compared. Two reports of one event share about 1 %,
    // the most heavily rewritten copies of copies/news 4 %.
    private const double LeastShare = 0.02;
    private const int LeastShared = 2;

    // Most earlier articles that one is compared with, those with most in common first: a text that has this many parents is
    // found through any of them.
    private const int MostCandidates = 12;

    // Words near a sampled run that is furniture are furniture up to the next sampled run, but no farther than this: a line or two.
    private const int FurnitureReach = 12;

    // Each part grows by itself, so that no step copies the whole.
    private const int Shards = 64;

    private readonly ShingleShard[] shards;
    private readonly List<int> lengths;
    private readonly int sample;
    private readonly Dictionary<int, int> shared = [];

    /// <summary>An empty index.</summary>
    /// <param name="sample">Runs that an article leaves, 16 and more: what is found in a long stream, and 12 bytes each.</param>
    public ShingleIndex(int sample)
    {
        this.sample = sample;
        shards = new ShingleShard[Shards];
        for (var i = 0; i < Shards; i++) shards[i] = new ShingleShard();
        lengths = [];
    }

    private ShingleIndex(int sample, ShingleShard[] shards, List<int> lengths, int oldest)
    {
        this.sample = sample;
        this.shards = shards;
        this.lengths = lengths;
        Oldest = oldest;
    }

    /// <summary>Number of the oldest article that is still found.</summary>
    public int Oldest { get; private set; }

    /// <summary>Number that the next article gets.</summary>
    public int Next => Oldest + lengths.Count;

    /// <summary>Forgets the articles before a number.</summary>
    public void Forget(int before)
    {
        if (before <= Oldest) return;
        lengths.RemoveRange(0, before - Oldest);
        Oldest = before;
    }

    /// <summary>Takes in an article, under <see cref="Next"/>, and gives the earlier ones that it may share words with, in order.</summary>
    /// <param name="shingles">Its runs.</param>
    /// <param name="words">How many words it has.</param>
    public List<int> Add(ReadOnlySpan<ulong> shingles, int words)
    {
        var number = Next;
        var limit = Limit(words);
        shared.Clear();
        Span<int> owners = stackalloc int[Common];
        foreach (var shingle in shingles)
        {
            var (shard, key) = Place(shingle);
            var count = shards[shard].Find(key, Oldest, owners);
            if (count < Common)
            {
                foreach (var owner in owners[..count]) CollectionsMarshal.GetValueRefOrAddDefault(shared, owner, out _)++;
            }
            else
            {
                var (first, latest) = Ends(owners);
                CollectionsMarshal.GetValueRefOrAddDefault(shared, first, out _)++;
                if (latest != first) CollectionsMarshal.GetValueRefOrAddDefault(shared, latest, out _)++;
            }

            if (shingle <= limit) shards[shard].Add(key, number, Oldest, Common);
        }

        lengths.Add(words);
        return Promising(words);
    }

    /// <summary>The runs of an article that are in its sample, in order of their places.</summary>
    public List<SampledRun> SampleOf(WordSequence words)
    {
        var limit = Limit(words.Count);
        var runs = new List<SampledRun>(Math.Min(sample, words.Count));
        for (var i = 0; i + Shingles.Length <= words.Count; i++)
        {
            if (Shingles.At(words, i) is not { } shingle || shingle > limit) continue;
            var (shard, key) = Place(shingle);
            runs.Add(new SampledRun(i, shard, key));
        }

        return runs;
    }

    /// <summary>Marks the words of an article that very many articles have.</summary>
    /// <param name="furniture">A mark for each of its words.</param>
    /// <param name="runs">Its sample.</param>
    public void MarkFurniture(bool[] furniture, List<SampledRun> runs)
    {
        Span<int> owners = stackalloc int[Common];
        var common = -1;
        var last = -1;
        foreach (var (i, shard, key) in runs)
        {
            if (shards[shard].Find(key, Oldest, owners) >= Common)
            {
                // From the sampled run before, where that is furniture too: what lies between was not sampled.
                var from = common >= 0 && common == last && i - common <= FurnitureReach ? common : i;
                Array.Fill(furniture, true, from, i + Shingles.Length - from);
                common = i;
            }

            last = i;
        }
    }

    /// <summary>Writes the index.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(sample);
        writer.Write(Oldest);
        writer.Write(lengths.Count);
        foreach (var length in lengths) writer.Write(length);
        foreach (var shard in shards) shard.Write(writer, Oldest);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ShingleIndex Read(BinaryReader reader)
    {
        var sample = reader.ReadInt32();
        var oldest = reader.ReadInt32();
        var lengths = new List<int>();
        for (var left = reader.ReadInt32(); left > 0; left--) lengths.Add(reader.ReadInt32());
        var shards = new ShingleShard[Shards];
        for (var i = 0; i < Shards; i++) shards[i] = ShingleShard.Read(reader);
        return new ShingleIndex(sample, shards, lengths, oldest);
    }

    private List<int> Promising(int words)
    {
        var found = new List<(double Share, int Number)>();
        foreach (var (other, count) in shared)
        {
            var length = lengths[other - Oldest];
            // What the other left is a sample; as much again is likely shared in the rest.
            var likely = count * Math.Max(1, length / (double)sample);
            if (count >= LeastShared && likely >= LeastShare * Math.Min(words, length)) found.Add((likely / Math.Min(words, length), other));
        }

        if (found.Count > MostCandidates)
        {
            found.Sort(static (x, y) => x.Share != y.Share ? y.Share.CompareTo(x.Share) : x.Number.CompareTo(y.Number));
            found.RemoveRange(MostCandidates, found.Count - MostCandidates);
        }

        found.Sort(static (x, y) => x.Number.CompareTo(y.Number));
        return found.ConvertAll(static x => x.Number);
    }

    // Runs whose hash is not above this are the sample of an article of so many words.
    private ulong Limit(int words) => words <= sample ? ulong.MaxValue : ulong.MaxValue / (ulong)words * (ulong)sample;

    private static (int Shard, uint Key) Place(ulong shingle)
    {
        // The upper bits decide about the sample; these must not depend on them.
        var mixed = shingle * 0x9E3779B97F4A7C15;
        return ((int)(mixed >> 58), (uint)(mixed >> 20) | 1);
    }

    private static (int First, int Latest) Ends(ReadOnlySpan<int> owners)
    {
        int first = owners[0], latest = owners[0];
        foreach (var owner in owners)
        {
            first = Math.Min(first, owner);
            latest = Math.Max(latest, owner);
        }

        return (first, latest);
    }
}

/// <summary>A run of words of which an article's sample holds the hash.</summary>
/// <param name="At">Index of its first word.</param>
/// <param name="Shard">Which part of the index it is in.</param>
/// <param name="Key">What it is looked up by there.</param>
internal readonly record struct SampledRun(int At, int Shard, uint Key);
