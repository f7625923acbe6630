using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Api.Answers;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Names;

/// <summary><c>/names</c>.</summary>
internal static class NameRoutes
{
    private const char Cursors = 'n';

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/names", All).WithName("names").Answers<Listing<NameRow>>(isList: true);
        api.MapGet("/names/{key}", One).WithName("name").Answers<NameRow>().Missing();
    }

    /// <summary>People, organisations, places: those of most reports first.</summary>
    /// <param name="http">The request.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="type">Only those of a type.</param>
    /// <param name="story">Only those named in this story.</param>
    /// <param name="like">Only those whose key holds this: small letters without blanks and accents.</param>
    /// <param name="after">Where an earlier answer ended.</param>
    /// <param name="most">Rows, 1 to 1000; 50.</param>
    public static Answer All(HttpContext http, DeskServices desk, EntityType? type, string? story, string? like, string? after, int? most)
    {
        var rows = Bounds.Rows(most);
        (int, string)? place = Cursor.Read(Cursors, 1, after) is var (numbers, key) ? ((int)Math.Min(numbers[0], int.MaxValue), key) : null;
        using var reader = desk.Store.Read();
        var found = reader.Names(new NameQuery { Type = type, Story = story, Like = like, After = place, Most = rows + 1 });
        return Answer.Of(http, new Listing<NameRow>([.. found.Take(rows).Select(NameRow.Of)], found.Length > rows ? Cursor.Write(Cursors, string.Create(CultureInfo.InvariantCulture, $"{found[rows - 1].Reports} {found[rows - 1].Key}")) : null));
    }

    /// <summary>One of them, by its key.</summary>
    public static Answer One(HttpContext http, DeskServices desk, string key)
    {
        using var reader = desk.Store.Read();
        return reader.Names(new NameQuery { Key = key, Most = 1 }) is [var name, ..] ? Answer.Of(http, NameRow.Of(name)) : throw new ProblemException(Problems.NotThere($"no name {Problems.Told(key)}"));
    }
}
