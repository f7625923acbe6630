using System.Collections.Immutable;
using Synoptic.Desk.Deriving;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Json;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Desk.Records;

/// <summary>
/// Makes the record of a story from its reports' layers, and keeps it with the story: what costs seconds is done once a change, not once a
/// reader. Safe for several threads.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="pipeline">Tells stories.</param>
/// <param name="deriver">Makes layers that are missing.</param>
/// <param name="tables">Words of the language.</param>
/// <param name="parts">What is made of each record and kept with it.</param>
public sealed class RecordMaker(IStore store, Pipeline pipeline, Deriver deriver, WordTables tables, ImmutableArray<IRecordPart> parts)
{
    /// <summary>Name of the part that holds the record's JSON.</summary>
    public const string RecordPart = "record";

    private readonly EntityKeys keys = new(tables);
    private readonly string madeBy = MadeBy.Name();

    /// <summary>The record of a story as it is now: the one that is kept, or one that is made and kept; <see langword="null"/> where there is no such story.</summary>
    public (StoredRecord? Record, Failure? Failure) Of(string id, CancellationToken cancellation = default) => Kept(id) is { } kept ? (kept, null) : Make(id, cancellation);

    /// <summary>The record that is kept, where it is of the story as it is now and has all its parts.</summary>
    public StoredRecord? Kept(string id)
    {
        using var reader = store.Read();
        if (reader.Story(id) is not { } story) return null;
        return reader.Record(id) is { } kept && kept.Changed == story.Changed && kept.MadeBy == madeBy && parts.All(part => kept.Parts.ContainsKey(part.Name)) ? kept : null;
    }

    /// <summary>Makes the record of a story and keeps it.</summary>
    public (StoredRecord? Record, Failure? Failure) Make(string id, CancellationToken cancellation = default)
    {
        var (story, told, cast) = TellWithCast(id);
        if (story is null || told is null) return (null, null);
        cancellation.ThrowIfCancellationRequested();
        var made = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using (var json = new MemoryStream())
        {
            RecordJson.WriteLine(json, told);
            made.Add(RecordPart, json.ToArray());
        }

        foreach (var part in parts) made.Add(part.Name, part.Make(told));
        var record = new StoredRecord(story.Id, story.Changed, madeBy, made.ToImmutable());
        var failure = store.Change(
            writer =>
            {
                // A story that changed meanwhile is made again by whoever asks next; this record is still newer than the one before.
                if (writer.Story(story.Id) is not null) writer.PutRecord(record, Lines(cast));
            },
            cancellation);
        return (record, failure);
    }

    /// <summary>A story told from its reports, without keeping anything: for exports; and the story's row.</summary>
    public (StoredStory? Story, StoryDossier? Told) Tell(string id)
    {
        var (story, told, _) = TellWithCast(id);
        return (story, told);
    }

    // The cast is whom the program takes for one: what was said by hand is laid over it, here and in the store.
    private (StoredStory? Story, StoryDossier? Told, ImmutableArray<CastMember> Cast) TellWithCast(string id)
    {
        StoredStory? story;
        ImmutableArray<string> ids;
        ImmutableArray<Annotations?> kept;
        ImmutableArray<Article> articles;
        NameOverlay byHand;
        using (var reader = store.Read())
        {
            story = reader.Story(id);
            if (story is null) return (null, null, []);
            ids = [.. reader.Articles(new ArticleQuery { Story = story.Id, Most = int.MaxValue }).Select(static article => article.Id)];
            kept = reader.Layers(ids, madeBy);
            articles = [.. ids.Where((_, i) => kept[i] is null).Select(missing => reader.Article(missing)?.Article).OfType<Article>()];
            byHand = NameOverlay.Of(reader.Corrections());
        }

        var fresh = new Annotations[articles.Length];
        Parallel.For(0, fresh.Length, i => fresh[i] = deriver.Derive(articles[i]).Annotations);
        ImmutableArray<CastMember> cast = [];
        var told = pipeline.Tell(story.Id, [.. kept.OfType<Annotations>(), .. fresh], found =>
        {
            cast = found;
            return CastByHand.Of(found, byHand, keys);
        });
        return (story, told, cast);
    }

    // Whom the story takes the entities of its reports to be, so that "Rubio" in one is found with "Marco Rubio" in others.
    private List<CastLine> Lines(ImmutableArray<CastMember> cast)
    {
        var lines = new List<CastLine>();
        foreach (var member in cast)
        {
            var key = keys.Of(member.Entity);
            foreach (var reference in member.Members) lines.Add(new CastLine(reference.Article, reference.Entity, key, member.Entity.Name));
        }

        return lines;
    }
}
