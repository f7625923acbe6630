using System.Collections.Immutable;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>What can be asked of a store. Stories and entities are found under every id they ever had.</summary>
public interface IStoreReader : IDisposable
{
    /// <summary>How much there is.</summary>
    StoreCounts Counts();

    /// <summary>The number of the last batch that was written; 0 of an empty store. What is new since a moment is what came in later batches.</summary>
    long LastBatch();

    /// <summary>Which of some content hashes are there (<see cref="ArticleInput.Content"/>), with the id that each article has.</summary>
    ImmutableDictionary<string, string> Known(IReadOnlyCollection<string> contents);

    /// <summary>Which of some ids are taken.</summary>
    ImmutableHashSet<string> Taken(IReadOnlyCollection<string> ids);

    /// <summary>A report; <see langword="null"/> if there is none of that id.</summary>
    StoredArticle? Article(string id);

    /// <summary>Short accounts of reports, in the order that the query asks for.</summary>
    ImmutableArray<ArticleLine> Articles(ArticleQuery query);

    /// <summary>What a report was read from; <see langword="null"/> where it was given without.</summary>
    RawPart? Raw(string id);

    /// <summary>What was derived from some reports, in order of the ids; <see langword="null"/> where it was not, or by another program than is asked for.</summary>
    /// <param name="ids">Ids of reports.</param>
    /// <param name="madeBy">The program whose layers are wanted (<see cref="MadeBy.Name"/>).</param>
    ImmutableArray<Annotations?> Layers(IReadOnlyList<string> ids, string madeBy);

    /// <summary>Ids of the reports of a batch, in the order in which they came.</summary>
    ImmutableArray<string> Batch(long batch);

    /// <summary>Ids of reports whose layers are missing or were made by another program, in order of arrival.</summary>
    ImmutableArray<string> Stale(string madeBy, int most);

    /// <summary>Stories, in the order that the query asks for.</summary>
    ImmutableArray<StoredStory> Stories(StoryQuery query);

    /// <summary>A story, under this or the id of the one that it went into.</summary>
    StoredStory? Story(string id);

    /// <summary>What was made of a story last; it may be older than the story.</summary>
    StoredRecord? Record(string story);

    /// <summary>One part of what was made of a story last; <see langword="null"/> where there is none of that name.</summary>
    StoredPart? Part(string story, string name);

    /// <summary>Stories of more than one report whose record is missing, older than the story, or made by another program; those that changed last come first.</summary>
    ImmutableArray<string> Unrecorded(string madeBy, int most);

    /// <summary>What took whose words, within a story.</summary>
    ImmutableArray<StoredCopy> Copies(string story);

    /// <summary>Lines and reports that a search finds.</summary>
    SearchPage Search(SearchQuery query);

    /// <summary>People, organisations, places: those of most reports first.</summary>
    ImmutableArray<StoredName> Names(NameQuery query);

    /// <summary>A saved state by name, such as that of the stream of stories; <see langword="null"/> where none was saved.</summary>
    StoredState? State(string name);

    /// <summary>What people put right, in order, with what was undone.</summary>
    ImmutableArray<Correction> Corrections();
}
