using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>What a format states of a report beside its body.</summary>
/// <param name="Facts">Title, byline, outlet and dates, each with where it was taken from.</param>
internal sealed record GivenReport(HeadFacts Facts)
{
    /// <summary>The id that the caller gave.</summary>
    public string? Id { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code of its language.</summary>
    public string? Language { get; init; }

    /// <summary>The story that the caller puts it in.</summary>
    public string? Story { get; init; }

    /// <summary>A report as it was read, with what is given; that counts before what was found in its body.</summary>
    public Draft Over(Draft draft)
    {
        var (given, found) = (Facts.TakenFrom, draft.TakenFrom);
        return draft with
        {
            Id = Id ?? draft.Id,
            Title = Facts.Title ?? draft.Title,
            Byline = Facts.Byline ?? draft.Byline,
            Outlet = Facts.Outlet ?? draft.Outlet,
            Published = Facts.Published ?? draft.Published,
            Modified = Facts.Modified ?? draft.Modified,
            Agency = Facts.Agency ?? draft.Agency,
            Url = Url ?? draft.Url,
            Language = Language ?? draft.Language,
            Story = Story ?? draft.Story,
            TakenFrom = new FactOrigins
            {
                Title = Facts.Title is null ? found.Title : given.Title,
                Byline = Facts.Byline is null ? found.Byline : given.Byline,
                Outlet = Facts.Outlet is null ? found.Outlet : given.Outlet,
                Published = Facts.Published is null ? found.Published : given.Published,
                Modified = Facts.Modified is null ? found.Modified : given.Modified,
                Agency = Facts.Agency is null ? found.Agency : given.Agency,
                Url = Url is null ? found.Url : given.Url,
                Text = given.Text ?? found.Text,
                Language = Language is null ? found.Language : given.Language,
            },
        };
    }

    /// <summary>ISO 639-1 code out of a language as it is stated, such as <c>en-GB</c>; <see langword="null"/> for what is none.</summary>
    public static string? Code(string? stated)
    {
        var code = stated?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) ? code : null;
    }
}
