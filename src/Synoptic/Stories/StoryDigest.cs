namespace Synoptic.Stories;

/// <summary>
/// All that grouping needs to know of one article, in well under a kilobyte: its heaviest terms by field, and the days that it names.
/// Made from the article alone, so any number of workers may make digests in any order. Immutable.
/// </summary>
public sealed class StoryDigest
{
    internal StoryDigest(string id, DateOnly? published, uint[] terms, byte[] counts, int[] days, int[] coming, bool isDateGiven)
    {
        Id = id;
        Published = published;
        Terms = terms;
        Counts = counts;
        Days = days;
        Coming = coming;
        IsDateGiven = isDateGiven;
    }

    /// <summary>The same under another id.</summary>
    internal StoryDigest Under(string id) => new(id, Published, Terms, Counts, Days, Coming, IsDateGiven);

    /// <summary>Id of the article.</summary>
    public string Id { get; }

    /// <summary>Day of publication, where known.</summary>
    public DateOnly? Published { get; }

    /// <summary>Rising, so that the terms of a field stand together.</summary>
    internal uint[] Terms { get; }

    /// <summary>How often each term stands in the article; early sentences and the headline count more.</summary>
    internal byte[] Counts { get; }

    /// <summary>Days that are named as past or present: their number, or the weekday below zero where no more is known.</summary>
    internal int[] Days { get; }

    /// <summary>Days that are named as still to come.</summary>
    internal int[] Coming { get; }

    /// <summary>Whether the date was given by the user for whatever has none: then it says nothing of this article.</summary>
    internal bool IsDateGiven { get; }

    /// <summary>The same for the same terms; two articles with one signature are copies.</summary>
    internal ulong Signature
    {
        get
        {
            var hash = 14695981039346656037UL;
            for (var i = 0; i < Terms.Length; i++) hash = Copies.WordHash.Join(hash, ((ulong)Counts[i] << 32) | Terms[i]);
            return hash;
        }
    }
}
