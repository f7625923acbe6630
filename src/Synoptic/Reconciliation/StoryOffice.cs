using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>An office that the reports of a story give to somebody.</summary>
/// <param name="Holder">Id of the cast member.</param>
/// <param name="Role">The office in one wording for all its spellings.</param>
/// <param name="Body">Id of the cast member that it is of, where told.</param>
/// <param name="Status">How the holder stands to it.</param>
/// <param name="Evidence">Every place that tells it, in order of article and place.</param>
public sealed record StoryOffice(string Holder, string Role, string? Body, OfficeStatus Status, ImmutableArray<Evidence> Evidence);
