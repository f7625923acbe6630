using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Finding;
using Synoptic.Desk.Records;
using Synoptic.Knowledge;
using Synoptic.Storage;

namespace Synoptic.Web;

/// <summary>What the desk works with. Safe for several threads.</summary>
/// <param name="Store">Where reports are kept.</param>
/// <param name="Tables">Words of the language.</param>
/// <param name="Pipeline">Reads reports and tells stories.</param>
/// <param name="Deriver">Makes what is kept of a report.</param>
/// <param name="Records">Makes records of stories.</param>
/// <param name="Clock">Tells the time.</param>
public sealed record DeskServices(IStore Store, WordTables Tables, Pipeline Pipeline, Deriver Deriver, RecordMaker Records, TimeProvider Clock)
{
    /// <summary>All of it over a store.</summary>
    public static DeskServices Over(IStore store, WordTables tables, TimeProvider clock)
    {
        var pipeline = new Pipeline(tables);
        var deriver = new Deriver(pipeline, tables);
        return Over(store, pipeline, deriver, tables, clock);
    }

    /// <summary>All of it over a store, with a pipeline that others share.</summary>
    public static DeskServices Over(IStore store, Pipeline pipeline, Deriver deriver, WordTables tables, TimeProvider clock) =>
        new(store, tables, pipeline, deriver, new RecordMaker(store, pipeline, deriver, tables, [.. Pages.PageParts.All(tables)]), clock);

    /// <summary>Finds whom a name means.</summary>
    public NameResolver Names { get; } = new(Tables);

    /// <summary>Searches the store.</summary>
    public Finder Finder => new(Names);

    /// <summary>Adds reports to the store.</summary>
    public Adder Adder() => new(Store, Pipeline, Deriver, Clock);
}
