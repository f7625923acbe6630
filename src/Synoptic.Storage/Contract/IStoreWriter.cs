using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>What can be written, within one transaction. Reads see what was written before in the same transaction.</summary>
public interface IStoreWriter : IStoreReader
{
    /// <summary>Adds reports as one batch. None may be there yet by id or by content.</summary>
    /// <param name="articles">The reports.</param>
    /// <param name="now">When they come.</param>
    /// <param name="packed">Each of them packed, where that was done ahead.</param>
    /// <returns>The number of the batch.</returns>
    long Add(IReadOnlyList<ArticleInput> articles, DateTimeOffset now, IReadOnlyList<PackedReport>? packed = null);

    /// <summary>Puts the layers of reports that are there, and the lines and names that are searched, in place of earlier ones.</summary>
    /// <param name="reports">What was derived, packed: ahead, so that the store is not kept from others while that is done.</param>
    /// <param name="madeBy">The program that made them (<see cref="MadeBy.Name"/>).</param>
    void PutLayers(IReadOnlyList<PackedReport> reports, string madeBy);

    /// <summary>
    /// Puts a report, as it was read anew, in place of the one that has its id: its number, batch, bytes and story stay, what was derived from it goes.
    /// Corrections that speak of words in it are moved to the same words, or kept without a place where that can't be told.
    /// </summary>
    /// <param name="article">The report, under the id that it has.</param>
    /// <param name="content">Hash of its content; no other report may have it.</param>
    /// <param name="packed">It packed, where that was done ahead.</param>
    /// <returns>Corrections whose place is another now.</returns>
    ImmutableArray<MovedPlace> Replace(Article article, string content, PackedReport? packed = null);

    /// <summary>Takes a report out, with all that was derived from it; its bytes too, if no other stands on them.</summary>
    /// <returns>Whether it was there.</returns>
    bool Remove(string id);

    /// <summary>Says which story reports belong to, as found by the program. Counts of the stories follow by <see cref="RefreshStories"/>.</summary>
    void Assign(IReadOnlyList<(string Article, string Story)> found);

    /// <summary>Says that a story went into another: it is found under both ids.</summary>
    void MergeStory(string story, string into);

    /// <summary>Says that no more reports are expected of a story.</summary>
    void CloseStory(string story);

    /// <summary>Lays the corrections over what was found, for these stories, and counts their reports anew. A story without reports goes.</summary>
    /// <param name="stories">Ids as the program found them; empty: all.</param>
    void RefreshStories(IReadOnlyCollection<string> stories);

    /// <summary>Adds what took whose words.</summary>
    void AddCopies(IReadOnlyList<StoredCopy> copies);

    /// <summary>Puts what was made of a story, and which entity of each report is whom.</summary>
    void PutRecord(StoredRecord record, IReadOnlyList<CastLine> cast);

    /// <summary>Saves a state under a name, in place of an earlier one.</summary>
    void PutState(string name, StoredState state);

    /// <summary>Forgets which reports make which story and who took whose words, for a rebuild. Layers, records and corrections stay.</summary>
    void ForgetStories();

    /// <summary>Adds a correction.</summary>
    /// <returns>Its number.</returns>
    long Correct(Correction correction);

    /// <summary>Undoes a correction, or does it again.</summary>
    /// <returns>Whether it was there and was not in that state already.</returns>
    bool Undo(long number, bool undone, string who, DateTimeOffset when);

    /// <summary>Makes all that was written last, at once.</summary>
    void Commit();
}
