namespace Synoptic.Stories;

/// <summary>A story that is still fed. Changed only by the stream that holds it.</summary>
internal sealed class OpenStory(string id, long founded, StoryProfile profile)
{
    public string Id { get; } = id;

    /// <summary>Number of its first article in the stream: the order of age.</summary>
    public long Founded { get; } = founded;

    public StoryProfile Profile { get; set; } = profile;

    /// <summary>In the order in which they came.</summary>
    public List<StoryMember> Members { get; private set; } = [];

    /// <summary>Day of the stream when it was last fed.</summary>
    public int Fed { get; set; }

    /// <summary>Number of the article that fed it last.</summary>
    public long FedBy { get; set; }

    /// <summary>Its place in the index; a new one after each change, so that what stands under the old one is known to be stale.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Rises with each change within a step.</summary>
    public int Version { get; private set; }

    /// <summary>The story that it was merged into.</summary>
    public OpenStory? Into { get; private set; }

    public bool IsClosed { get; set; }

    /// <summary>The story that holds its articles now.</summary>
    public OpenStory Now
    {
        get
        {
            var story = this;
            while (story.Into is { } next) story = next;
            if (Into is not null) Into = story;
            return story;
        }
    }

    /// <summary>Takes in all articles of a younger story.</summary>
    public void TakeIn(OpenStory younger)
    {
        Profile = StoryProfile.Sum(Profile, younger.Profile);
        Members.AddRange(younger.Members);
        Members.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        Fed = Math.Max(Fed, younger.Fed);
        FedBy = Math.Max(FedBy, younger.FedBy);
        Version++;
        younger.Into = this;
        younger.Members = [];
    }

    /// <summary>Gives away articles that turned out to be of another story.</summary>
    public void Keep(List<StoryMember> members, StoryProfile profile)
    {
        Members = members;
        Profile = profile;
        Version++;
    }
}

/// <summary>An article of an open story.</summary>
/// <param name="story">The story that it came to.</param>
/// <param name="article">Its id.</param>
/// <param name="number">Its number in the stream.</param>
/// <param name="signature">What its copies are known by; 0 where it says too little for that.</param>
internal sealed class StoryMember(OpenStory story, string article, long number, ulong signature)
{
    private OpenStory story = story;

    public string Article { get; } = article;

    public long Number { get; } = number;

    public ulong Signature { get; } = signature;

    /// <summary>What it is about; nothing for a copy, or where it has a date.</summary>
    public StoryProfile? Profile { get; init; }

    /// <summary>Days that it names; nothing for a copy, or where it has a date.</summary>
    public MemberDays? Days { get; init; }

    /// <summary>The article that it is a copy of.</summary>
    public StoryMember? Original { get; init; }

    /// <summary>The story that it is in now.</summary>
    public OpenStory Story
    {
        get => story = story.Now;
        set => story = value;
    }
}

/// <summary>The days that an article names.</summary>
/// <param name="Days">As past or present.</param>
/// <param name="Coming">As still to come.</param>
internal sealed record MemberDays(int[] Days, int[] Coming);
