namespace Synoptic.Reading.Sources;

/// <summary>The reports that have a line, by number. Nearly every line stands in one report only, and takes no list for it: hundreds of thousands are remembered.</summary>
internal struct Holders
{
    private int first;
    private List<int>? others;

    public int Count { get; private set; }

    public readonly int this[int index] => index == 0 ? first : others![index - 1];

    public void Add(int report)
    {
        if (Count++ == 0) first = report;
        else (others ??= []).Add(report);
    }
}
