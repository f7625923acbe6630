using Synoptic.Copies;
using Synoptic.Stories;

namespace Synoptic.Training.Stories;

/// <summary>
/// Adds made-up articles to a stream: the words of a real one, but other names, places and ages. Newsrooms write of each fire and each
/// match in much the same words; real streams have too few such pairs to learn that names decide.
/// </summary>
internal static class Counterfeits
{
    // Of so many articles one has a counterfeit.
    private const int OneIn = 8;

    // Of so many words of names one stays: a first name, a weekday, a street's second word are often shared.
    private const int Kept = 4;

    /// <summary>The stream with the counterfeits, each behind its original and a happening of its own.</summary>
    public static (List<StoryDigest> Digests, Dictionary<string, string> Labels) Of(StoryDigest[] digests, Dictionary<string, string> labels)
    {
        var all = new List<StoryDigest>(digests.Length * 2);
        var labelled = new Dictionary<string, string>(labels, StringComparer.Ordinal);
        foreach (var digest in digests)
        {
            all.Add(digest);
            var seed = WordHash.Of(digest.Id);
            if (seed % OneIn != 0 || !labels.ContainsKey(digest.Id)) continue;
            var twin = Of(digest, seed);
            all.Add(twin);
            labelled.Add(twin.Id, twin.Id);
        }

        return (all, labelled);
    }

    private static StoryDigest Of(StoryDigest digest, ulong seed)
    {
        // The fields have one hash for one word, so a name in the headline is known by the name in the body.
        var names = new HashSet<uint>();
        foreach (var term in digest.Terms)
            if ((StoryField)StoryTerm.FieldOf(term) == StoryField.Name) names.Add(Hash(term));
        var terms = new (uint Term, byte Count)[digest.Terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var term = digest.Terms[i];
            var field = (StoryField)StoryTerm.FieldOf(term);
            var isOther = (field == StoryField.Name && WordHash.Join(seed, term) % Kept != 0) || field is StoryField.FullName or StoryField.Place or StoryField.Age || (field == StoryField.Headline && names.Contains(Hash(term)));
            terms[i] = (isOther ? StoryTerm.Of(field, WordHash.Join(seed, Hash(term))) : term, digest.Counts[i]);
        }

        Array.Sort(terms, static (a, b) => a.Term.CompareTo(b.Term));
        return new StoryDigest(
            digest.Id + "#",
            digest.Published?.AddDays((int)(seed / OneIn % 3)),
            Array.ConvertAll(terms, static t => t.Term),
            Array.ConvertAll(terms, static t => t.Count),
            digest.Days,
            digest.Coming,
            digest.IsDateGiven);
    }

    private static uint Hash(uint term) => term & ((1u << 29) - 1);
}
