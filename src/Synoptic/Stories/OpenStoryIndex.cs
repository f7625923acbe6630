namespace Synoptic.Stories;

/// <summary>
/// Which open stories share terms with an article: an inverted index over stories, newest first. Chained hashing over plain arrays, some
/// 300 bytes a story; what belongs to stories that ended is left in its place until it makes up half.
/// </summary>
internal sealed class OpenStoryIndex
{
    // The heaviest terms under which a story is found; an article looks under all of its own.
    private const int MostKeys = 24;

    // No chain is followed further: a term of more stories than this tells too little, and those stories share rarer terms too.
    private const int MostSteps = 128;

    // An article looks under the heaviest of its terms. The rest bring up what these bring up, or noise.
    private const int MostLooks = 48;

    private const int LeastSize = 1 << 12;

    // How much terms of each field help to find a story: ages, counts and days are shared by chance.
    private static readonly float[] FieldWeights = [1, 1.5f, 1.2f, 0.7f, 0, 0, 0, 0.7f];

    // By slot: what the stories share with the profile that is looked for; all nothing between searches.
    private float[] shared = [];
    private readonly List<int> found = [];
    private int[] heads = NewHeads(LeastSize);
    private List<Node> nodes = [];
    private List<OpenStory?> slots = [];
    private int stale;

    /// <summary>Enters a story, or enters it anew after a change.</summary>
    public void Enter(OpenStory story)
    {
        Leave(story);
        story.Slot = slots.Count;
        slots.Add(story);
        foreach (var (term, _) in Keys(story.Profile, MostKeys)) Link(term, story.Slot);
        if (nodes.Count > 2 * LeastSize && stale * MostKeys > nodes.Count / 2) Rebuild();
        else if (nodes.Count > heads.Length) Rehash(heads.Length * 2);
    }

    /// <summary>Takes a story out.</summary>
    public void Leave(OpenStory story)
    {
        if (story.Slot < 0) return;
        slots[story.Slot] = null;
        story.Slot = -1;
        stale++;
    }

    /// <summary>The stories that share most with a profile, best first.</summary>
    public List<OpenStory> Find(StoryProfile profile, int most)
    {
        if (shared.Length < slots.Count) shared = new float[slots.Count * 2];
        foreach (var (term, weight) in Keys(profile, MostLooks))
        {
            var steps = 0;
            for (var at = heads[Place(term)]; at >= 0 && steps < MostSteps; at = nodes[at].Next, steps++)
            {
                if (nodes[at].Term != term || slots[nodes[at].Slot] is null) continue;
                ref var sum = ref shared[nodes[at].Slot];
                if (sum == 0) found.Add(nodes[at].Slot);
                sum += weight * weight;
            }
        }

        var best = Best(most);
        foreach (var slot in found) shared[slot] = 0;
        found.Clear();
        return best;
    }

    // Of two alike the one that was fed last.
    private List<OpenStory> Best(int most)
    {
        var queue = new PriorityQueue<int, (float Shared, int Slot)>(most + 1);
        foreach (var slot in found)
        {
            if (queue.Count == most && queue.TryPeek(out _, out var least) && (shared[slot], slot).CompareTo(least) < 0) continue;
            queue.Enqueue(slot, (shared[slot], slot));
            if (queue.Count > most) queue.Dequeue();
        }

        var best = new List<OpenStory>(queue.Count);
        while (queue.TryDequeue(out var slot, out _)) best.Add(slots[slot]!);
        best.Reverse();
        return best;
    }

    /// <summary>Writes the chains as they are, so that a resumed run looks in the same order.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(stale);
        writer.Write(slots.Count);
        foreach (var story in slots) writer.Write(story?.Founded ?? -1);
        writer.Write(heads.Length);
        foreach (var head in heads) writer.Write(head);
        writer.Write(nodes.Count);
        foreach (var node in nodes)
        {
            writer.Write(node.Term);
            writer.Write(node.Slot);
            writer.Write(node.Next);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static OpenStoryIndex Read(BinaryReader reader, Dictionary<long, OpenStory> stories)
    {
        var index = new OpenStoryIndex { stale = reader.ReadInt32() };
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            var story = stories.GetValueOrDefault(reader.ReadInt64());
            if (story is not null) story.Slot = index.slots.Count;
            index.slots.Add(story);
        }

        index.heads = new int[reader.ReadInt32()];
        for (var i = 0; i < index.heads.Length; i++) index.heads[i] = reader.ReadInt32();
        for (var i = reader.ReadInt32(); i > 0; i--) index.nodes.Add(new Node(reader.ReadUInt32(), reader.ReadInt32(), reader.ReadInt32()));
        return index;
    }

    private static List<(uint Term, float Weight)> Keys(StoryProfile profile, int most)
    {
        var keys = new List<(uint Term, float Weight)>(profile.Terms.Length);
        for (var i = 0; i < profile.Terms.Length; i++)
        {
            var weight = profile.Weights[i] * FieldWeights[StoryTerm.FieldOf(profile.Terms[i])];
            if (weight > 0) keys.Add((profile.Terms[i], weight));
        }

        keys.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        if (keys.Count > most) keys.RemoveRange(most, keys.Count - most);
        return keys;
    }

    private static int[] NewHeads(int size)
    {
        var empty = new int[size];
        Array.Fill(empty, -1);
        return empty;
    }

    private int Place(uint term) => (int)(Copies.WordHash.Join(term, 2) & (uint)(heads.Length - 1));

    private void Link(uint term, int slot)
    {
        ref var head = ref heads[Place(term)];
        nodes.Add(new Node(term, slot, head));
        head = nodes.Count - 1;
    }

    private void Rehash(int size)
    {
        heads = NewHeads(size);
        var old = nodes;
        nodes = new List<Node>(old.Count);
        foreach (var node in old) Link(node.Term, node.Slot);
    }

    // Without the stale ones; the order stays.
    private void Rebuild()
    {
        var moved = new int[slots.Count];
        var live = new List<OpenStory?>(slots.Count - stale);
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = -1;
            if (slots[i] is not { } story) continue;
            moved[i] = story.Slot = live.Count;
            live.Add(story);
        }

        var old = nodes;
        slots = live;
        stale = 0;
        var size = LeastSize;
        while (size < slots.Count * MostKeys) size *= 2;
        heads = NewHeads(size);
        nodes = new List<Node>(slots.Count * MostKeys);
        foreach (var node in old)
            if (moved[node.Slot] >= 0) Link(node.Term, moved[node.Slot]);
    }

    private readonly record struct Node(uint Term, int Slot, int Next);
}
