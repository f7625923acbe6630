using Synoptic.Text;

namespace Synoptic.Storage.Corrections;

/// <summary>Finds the words that a correction speaks of in a report that was read anew.</summary>
internal static class PlaceFinder
{
    // Characters on either side by which words are told from the same words elsewhere: a few words.
    private const int Context = 24;

    /// <summary>Where the same words stand now; <see langword="null"/> where they don't, or where several places could be meant.</summary>
    /// <param name="place">Where they stood.</param>
    /// <param name="before">The text as it was.</param>
    /// <param name="now">The text as it is.</param>
    public static Span? Find(Span place, string before, string now)
    {
        if (place.Start < 0 || place.End > before.Length || place.Length <= 0) return null;
        var words = place.Slice(before);
        var places = All(words, now);
        if (places.Count <= 1) return places.Count == 0 ? null : new Span(places[0], places[0] + words.Length);
        // As often as before: the same one in the row. Else the one with the same words around it, if there is one.
        var earlier = All(words, before);
        if (earlier.Count != places.Count || earlier.IndexOf(place.Start) is not (>= 0 and var at)) at = Alike(place, before, now, places);
        return at < 0 ? null : new Span(places[at], places[at] + words.Length);
    }

    private static int Alike(Span place, string before, string now, List<int> places)
    {
        var around = Around(place.Start, place.Length, before);
        var alike = places.FindAll(start => Around(start, place.Length, now) == around);
        return alike.Count == 1 ? places.IndexOf(alike[0]) : -1;
    }

    private static (string Before, string After) Around(int start, int length, string text)
    {
        var end = start + length;
        return (text[Math.Max(0, start - Context)..start], text[end..Math.Min(text.Length, end + Context)]);
    }

    private static List<int> All(string words, string text)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) places.Add(at);
        return places;
    }
}
