using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>What is stated of a report, each with where it was taken from. What is known already counts before what is found later.</summary>
internal sealed record HeadFacts(string? Title, string? Byline, string? Outlet, Publication? Published)
{
    /// <summary>Nothing is known.</summary>
    public static HeadFacts Unknown { get; } = new(null, null, null, null);

    /// <summary>When it was last changed.</summary>
    public Publication? Modified { get; init; }

    /// <summary>The news agency that is credited, by its usual name.</summary>
    public string? Agency { get; init; }

    /// <summary>ISO 639-1 code of the language that the report is said to be in: a hint, since templates state that of the site.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>Where each was taken from.</summary>
    public FactOrigins TakenFrom { get; init; } = FactOrigins.None;

    /// <summary>The same facts; those that do not say where they were taken from were given by the caller.</summary>
    public HeadFacts AsGiven()
    {
        const string given = "given";
        return this with
        {
            TakenFrom = TakenFrom with
            {
                Title = Title is null ? null : TakenFrom.Title ?? given,
                Byline = Byline is null ? null : TakenFrom.Byline ?? given,
                Outlet = Outlet is null ? null : TakenFrom.Outlet ?? given,
                Published = Published is null ? null : TakenFrom.Published ?? given,
                Modified = Modified is null ? null : TakenFrom.Modified ?? given,
                Agency = Agency is null ? null : TakenFrom.Agency ?? given,
            },
        };
    }

    public HeadFacts OrTitle(string? title, string from) => Title is not null || title is null ? this : this with { Title = title, TakenFrom = TakenFrom with { Title = from } };

    public HeadFacts OrByline(string? byline, string from) => Byline is not null || byline is null ? this : this with { Byline = byline, TakenFrom = TakenFrom with { Byline = from } };

    public HeadFacts OrOutlet(string? outlet, string from) => Outlet is not null || outlet is null ? this : this with { Outlet = outlet, TakenFrom = TakenFrom with { Outlet = from } };

    public HeadFacts OrPublished(Publication? day, string from) => Published is not null || day is null ? this : this with { Published = day, TakenFrom = TakenFrom with { Published = from } };

    public HeadFacts OrModified(Publication? day, string from) => Modified is not null || day is null ? this : this with { Modified = day, TakenFrom = TakenFrom with { Modified = from } };

    public HeadFacts OrAgency(string? agency, string from) => Agency is not null || agency is null ? this : this with { Agency = agency, TakenFrom = TakenFrom with { Agency = from } };

    /// <summary>Adds what a line of dates states. The day of a change is never given as that of publication.</summary>
    public HeadFacts OrDates(List<StatedDate> dates)
    {
        var facts = this;
        foreach (var date in dates)
        {
            var day = date.As(ReportHead.Origin);
            facts = date.Role == DateRole.Change ? facts.OrModified(day, ReportHead.Origin) : facts.OrPublished(day, ReportHead.Origin);
        }

        return facts;
    }

    /// <summary>Adds what is known from elsewhere, where these facts are silent.</summary>
    public HeadFacts Or(HeadFacts other) => OrTitle(other.Title, other.TakenFrom.Title ?? "")
        .OrByline(other.Byline, other.TakenFrom.Byline ?? "")
        .OrOutlet(other.Outlet, other.TakenFrom.Outlet ?? "")
        .OrPublished(other.Published, other.TakenFrom.Published ?? "")
        .OrModified(other.Modified, other.TakenFrom.Modified ?? "")
        .OrAgency(other.Agency, other.TakenFrom.Agency ?? "");
}
