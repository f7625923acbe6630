using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Tells words of time inside a name (April Jones, the Sunday Post) from times.</summary>
internal static class NameFilter
{
    public static bool IsPartOfName(Scan scan, Reading reading)
    {
        var names = scan.Analysis.Names;
        if (names.IsEmpty) return false;
        var start = scan.Atoms[reading.First].Span.Start;
        var end = scan.Atoms[reading.End - 1].Span.End;
        int low = 0, high = names.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (names[middle].Span.End <= start) low = middle + 1;
            else high = middle;
        }

        if (low == names.Length) return false;
        var name = names[low];
        // A name that goes on after the time holds it; one that ends with it may have swallowed a plain weekday.
        return name.Type is EntityType.Person or EntityType.Organization or EntityType.Place or EntityType.Facility
            && name.Span.Start <= start && name.Span.End > end && reading.Year is null;
    }
}
