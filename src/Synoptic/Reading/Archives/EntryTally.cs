using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Archives;

/// <summary>Counts the entries of one archive: those that are no reports are passed over, and one warning says how many.</summary>
internal sealed class EntryTally(PartOrigin origin)
{
    private int passedOver;
    private bool isEmpty = true;

    /// <summary>Whether an entry is to be passed over by its name.</summary>
    public bool PassesOver(string name)
    {
        if (EntryNames.IsHidden(name)) return true;
        if (!EntryNames.IsTrimming(name)) return false;
        passedOver++;
        return true;
    }

    /// <summary>Counts an entry that is no file with content of its own.</summary>
    public void PassOver() => passedOver++;

    /// <summary>The jobs of an entry; what is wrong with it ends it alone.</summary>
    public IEnumerable<ReadJob> Jobs(string name, Func<PartOrigin, IEnumerable<ReadJob>> open)
    {
        isEmpty = false;
        var entry = origin.Entry(EntryNames.Clean(name));
        return Faults.Caught(() => open(entry), entry);
    }

    /// <summary>What is to be said of an archive when all of it was read.</summary>
    public IEnumerable<ReadJob> Last()
    {
        if (passedOver > 0 || isEmpty) yield return ReadJob.Failed(origin, ReadingFailures.NoEntries(origin.Subject, passedOver));
    }
}
