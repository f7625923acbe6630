using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>A report's telling of a happening with its day.</summary>
/// <param name="Article">Position of the article in the story.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Verb">Dictionary form of the verb.</param>
/// <param name="Who">Whom it is told of: a member of the cast by id, else the noun.</param>
/// <param name="Label">For a reader.</param>
/// <param name="IsNamed">Whether that is somebody with a name.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The words for it.</param>
/// <param name="Status">Whether it has happened or is announced.</param>
internal sealed record DayTelling(int Article, SentenceReference Sentence, string Verb, string Who, string Label, bool IsNamed, StoryDay Day, TimeExpression Time, TimeStatus Status);
