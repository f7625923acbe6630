using System.Collections.Immutable;
using Synoptic.Events.Structure;
using Synoptic.Text;

namespace Synoptic.Events;

/// <summary>A trigger with who takes part, as the heads of its sentence have it, before it is coded.</summary>
/// <param name="Analysis">The article.</param>
/// <param name="Tree">Its heads.</param>
/// <param name="Sentence">The sentence of the trigger.</param>
/// <param name="Trigger">Token that tells the event.</param>
/// <param name="Actors">Who does it.</param>
/// <param name="Recipients">Whom it is done to or with.</param>
internal sealed record EventFrame(Analysis Analysis, SyntaxTree Tree, Sentence Sentence, int Trigger, ImmutableArray<Participant> Actors, ImmutableArray<Participant> Recipients)
{
    /// <summary>Head words of what hangs on the trigger, for the coding.</summary>
    public required Arguments Arguments { get; init; }

    /// <summary>Whether a noun tells it.</summary>
    public bool IsNoun => !Tree.Tag(Trigger).IsVerb;
}
