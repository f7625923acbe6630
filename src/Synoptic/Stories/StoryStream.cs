using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Copies;
using Synoptic.Knowledge;

namespace Synoptic.Stories;

/// <summary>
/// Groups a stream of articles by happening, in one pass and in bounded memory: stories are open as long as they are fed. One caller at a
/// time; the same batches give the same stories, whether or not the state was written and read between them.
/// </summary>
public sealed partial class StoryStream
{
    // A digest with fewer terms says too little to know a copy by.
    private const int LeastTermsOfCopy = 8;

    // Of what is over the most, this much more is closed at once, so that it is not done for every article.
    private const int Slack = 16;

    private readonly StoryModel model;
    private readonly StorySettings settings;
    private readonly SagaSplitter splitter;
    private TermStatistics statistics = new();
    private StreamClock clock = new();
    private OpenStoryIndex index = new();

    // By id: every open story. By hash of an article's id, and of its content: its place in a story.
    private readonly Dictionary<string, OpenStory> open = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, StoryMember> known = [];
    private long articles;
    private int held;
    private int closedUpTo;

    /// <summary>An empty stream.</summary>
    /// <param name="tables">The language.</param>
    /// <param name="settings">How to group; the defaults where nothing is given.</param>
    public StoryStream(WordTables tables, StorySettings? settings = null)
        : this(StoryModel.Shipped(tables.Language), settings ?? new StorySettings())
    {
    }

    internal StoryStream(StoryModel model, StorySettings settings)
    {
        this.model = model;
        this.settings = settings;
        splitter = new SagaSplitter(model.Signs, settings);
    }

    /// <summary>How many articles have come.</summary>
    public long Articles => articles;

    /// <summary>How many stories are open.</summary>
    public int Open => open.Count;

    /// <summary>The day that the stream has come to.</summary>
    public DateOnly? Day => clock.Date;

    internal Action<OpenStory, OpenStory>? Seen { get; init; }

    /// <summary>Takes the next articles: a day's, or some hundred. Within a batch the order does not matter.</summary>
    /// <param name="batch">Their digests.</param>
    /// <param name="copies">Which of them share their words with each other or with articles that came before.</param>
    public StoryStep Add(IReadOnlyList<StoryDigest> batch, IReadOnlyCollection<CopyLink> copies)
    {
        var step = new Step(this, batch, copies);
        return step.Run();
    }

    private static ulong KeyOf(string article) => WordHash.Join(WordHash.Of(article), 3);

    private string NewId(string article)
    {
        var name = article;
        while (true)
        {
            var id = "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
            if (!open.ContainsKey(id)) return id;
            // Two articles with one id; or its story still has the id after the article itself was split off.
            name += "\n";
        }
    }

    private void Close(OpenStory story)
    {
        story.IsClosed = true;
        index.Leave(story);
        open.Remove(story.Id);
        held -= story.Members.Count;
        foreach (var member in story.Members)
        {
            Forget(KeyOf(member.Article), member);
            Forget(member.Signature, member);
        }
    }

    private void Forget(ulong key, StoryMember member)
    {
        if (known.TryGetValue(key, out var found) && found == member) known.Remove(key);
    }
}
