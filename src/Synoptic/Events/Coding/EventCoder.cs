using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Coding;

/// <summary>Gives an event its class by the codebook. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class EventCoder(WordTables tables)
{
    private readonly EventLexicon lexicon = new(tables);

    /// <summary>The class, or <see langword="null"/> where it is none of the codebook's.</summary>
    public EventCode? Code(EventFrame frame)
    {
        var tag = frame.Analysis.Tags[frame.Trigger];
        return tag.IsVerb ? lexicon.Verb(tag.Lemma) : tag is { Upos: "NOUN", IsName: false } ? lexicon.Noun(tag.Lemma) : null;
    }
}
