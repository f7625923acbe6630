using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Senses;

/// <summary>Tells sport, markets, titles and manners of speaking from political events. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class SenseReader(WordTables tables)
{
    // Words of an attack that is no more than words are those of an accusation.
    private static readonly EventCode Accusation = new("ACCUSE", 3);

    private readonly SenseWords words = new(tables);
    private readonly Actors.SectorWords sectors = new(tables);

    /// <summary>The reader of one article.</summary>
    public ArticleSenses Of(Analysis analysis, SyntaxTree tree) => new(analysis, tree, words, sectors);

    /// <summary>A code as the sense of its words leaves it: none for a false friend, an accusation for an attack with words.</summary>
    public static EventCode? Judge(EventCode? code, EventSense sense) => code is null || sense == EventSense.Real ? code
        : sense == EventSense.Figurative ? null
        : code.Quad == 4 ? Accusation : code;
}
