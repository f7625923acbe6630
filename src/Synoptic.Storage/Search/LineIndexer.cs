namespace Synoptic.Storage.Search;

/// <summary>Makes the index texts of one report's lines; the terms that many of them share are made once. For one thread.</summary>
/// <param name="outlet">Who published the report.</param>
/// <param name="names">Keys of the report's entities.</param>
/// <param name="writer">Writes them.</param>
internal sealed class LineIndexer(string? outlet, IEnumerable<NameInput> names, IndexWriter writer)
{
    private readonly string? published = LineTerms.Outlet(outlet);
    private readonly Dictionary<int, string> keys = names.DistinctBy(static name => name.Entity).ToDictionary(static name => name.Entity, static name => Sql.DbText.Key(name.Key));
    private readonly Dictionary<int, string> who = [];
    private readonly Dictionary<int, string> whom = [];
    private readonly Dictionary<DateOnly, string[]> days = [];

    /// <summary>What goes into the index for a line.</summary>
    public IndexText Of(LineInput line)
    {
        writer.Add(line.WhoWords);
        writer.Add(line.Words);
        if (published is not null) writer.AddTerm(published);
        if (line.Day is { } day) writer.AddTerms(Days(day));
        if (Party(line.Who, who, LineTerms.Who) is { } speaks) writer.AddTerm(speaks);
        if (Party(line.Whom, whom, LineTerms.Whom) is { } spokenTo) writer.AddTerm(spokenTo);
        if (line.What is { } what) writer.AddTerm(LineTerms.What(what));
        if (line.Value is { } value) writer.AddTerms(ValueTerms.Of(value));
        return writer.Take(line.Kind);
    }

    private string[] Days(DateOnly day)
    {
        if (!days.TryGetValue(day, out var terms)) days.Add(day, terms = LineTerms.Days(day));
        return terms;
    }

    private string? Party(int? entity, Dictionary<int, string> terms, Func<string, string> term)
    {
        if (entity is not { } index || !keys.TryGetValue(index, out var key)) return null;
        if (!terms.TryGetValue(index, out var known)) terms.Add(index, known = term(key));
        return known;
    }
}
