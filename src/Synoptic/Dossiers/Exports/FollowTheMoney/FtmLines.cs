using System.Globalization;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Events;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.FollowTheMoney;

/// <summary>A dossier as entities of FollowTheMoney, one a line. What is told of somebody has its reports as <c>proof</c>.</summary>
internal static class FtmLines
{
    public static void Write(Stream output, ExportView view, WordTables tables)
    {
        var countries = new FtmCountries(tables);
        var parties = new FtmParties(view, countries);
        foreach (var report in view.Dossier.Articles) Article(view, report).Write(output);
        foreach (var party in parties.All) party.Write(output);
        foreach (var story in view.Stories)
        {
            foreach (var named in NamedReport.Of(story))
                if (parties.IsLegal(named.Member.Entity.Id)) Mention(named, parties).Write(output);
            foreach (var happening in story.Record.Events)
                foreach (var entity in Event(story, happening, parties, countries)) entity.Write(output);
        }

        foreach (var entity in FtmOffices.Of(view, parties)) entity.Write(output);
    }

    /// <summary>Id of a report's entity.</summary>
    public static string IdOf(string article) => Urns.Hash("article", article);

    private static FtmEntity Article(ExportView view, Annotations report)
    {
        var article = report.Article;
        var entity = new FtmEntity(IdOf(article.Id), "Article")
            .With("name", article.Label())
            .With("title", article.Title)
            .With("author", article.Byline)
            .With("publisher", article.Source.Outlet)
            .With("sourceUrl", WebAddress.Of(article.Source.Url))
            .With("publishedAt", Date(article.Published))
            .With("modifiedAt", Date(article.Modified))
            .With("language", Language(article.Language))
            .With("fileName", article.Source.File)
            .With("notes", "Synoptic article " + article.Id)
            .With("generator", "Synoptic " + view.Dossier.Version);
        foreach (var known in report.Entities)
            if (known.Type is EntityType.Person or EntityType.Organization) entity.With("namesMentioned", known.Name);
        return entity;
    }

    private static FtmEntity Mention(NamedReport named, FtmParties parties)
    {
        var whom = parties.Of(named.Member.Entity.Id)!;
        var article = named.Report.Article;
        return new FtmEntity(Urns.Hash("mention", article.Id, named.Entity.Id), "Mention")
            .With("document", IdOf(article.Id))
            .With("name", named.Entity.Name)
            .With("name", [.. named.Entity.Aliases])
            .With("resolved", whom.Id)
            .With("detectedSchema", parties.SchemaOf(named.Member.Entity.Id));
    }

    private static IEnumerable<FtmEntity> Event(StoryView story, StoryEvent happening, FtmParties parties, FtmCountries countries)
    {
        var record = $"{story.Id}-{happening.Id}";
        var first = happening.Tellings[0];
        var told = new FtmEntity(Urns.Hash("event", record), "Event")
            .With("name", happening.Title)
            .With("summary", first.Sentence.Slice(story.Articles[first.Evidence.Article].Text))
            .With("keywords", happening.Code.Type, happening.Code.Mode, JsonShapes.Word(happening.Modality))
            .With("location", happening.Place?.Entity.Name)
            .With("country", countries.Of(happening.Place?.Entity.Where?.Country))
            .With("recordId", record);
        Days(told, happening);
        foreach (var party in happening.Actors.Concat(happening.Recipients))
            if (parties.IsLegal(party.Cast)) told.With("involved", parties.Of(party.Cast)!.Id);
        Proof(told, story, happening);
        yield return told;
        foreach (var actor in happening.Actors)
        {
            foreach (var recipient in happening.Recipients)
            {
                if (parties.Of(actor.Cast) is not { } subject || parties.Of(recipient.Cast) is not { } aim || subject == aim) continue;
                var link = new FtmEntity(Urns.Hash("link", record, actor.Key, recipient.Key), "UnknownLink")
                    .With("subject", subject.Id)
                    .With("object", aim.Id)
                    .With("role", happening.Code.Type)
                    .With("status", JsonShapes.Word(happening.Modality))
                    .With("summary", first.Evidence.Span.Slice(story.Articles[first.Evidence.Article].Text))
                    .With("recordId", record);
                Days(link, happening);
                Proof(link, story, happening);
                yield return link;
            }
        }
    }

    private static void Days(FtmEntity entity, StoryEvent happening)
    {
        if (happening.Day?.Dates is not { } dates) return;
        if (dates.From == dates.To) entity.With("date", ReportFacts.IsoDay(dates.From));
        else entity.With("startDate", ReportFacts.IsoDay(dates.From)).With("endDate", ReportFacts.IsoDay(dates.To));
    }

    private static void Proof(FtmEntity entity, StoryView story, StoryEvent happening)
    {
        foreach (var telling in happening.Tellings) entity.With("proof", IdOf(telling.Evidence.Article));
        foreach (var telling in happening.Tellings) entity.With("sourceUrl", WebAddress.Of(story.Articles[telling.Evidence.Article].Article.Source.Url));
    }

    // Dates of FollowTheMoney have no zone.
    private static string? Date(Publication? publication) => publication switch
    {
        null => null,
        { Instant: { } moment } => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        _ => ReportFacts.IsoDay(publication.Day),
    };

    // Languages are ISO 639-2 there; of the languages that are told, those whose analysis is read here.
    private static string? Language(string? code) => code == "en" ? "eng" : null;
}
