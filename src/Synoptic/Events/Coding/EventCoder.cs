using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Text;

namespace Synoptic.Events.Coding;

/// <summary>
/// Gives an event its class by the codebook: the lexicon says whether it is one at all, a model that was learned from coded sentences which.
/// Immutable; share it across threads.
/// </summary>
internal sealed class EventCoder
{
    private const int MaterialConflict = 4;

    private readonly EventLexicon lexicon;
    private readonly EventReader reader;
    private readonly CodingFeatures features;
    private readonly CodingModel model;

    /// <summary>A coder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="model">What was learned; the one that ships if none is given.</param>
    public EventCoder(WordTables tables, CodingModel? model = null)
    {
        lexicon = new EventLexicon(tables);
        reader = new EventReader(lexicon);
        features = new CodingFeatures(lexicon);
        this.model = model ?? new CodingModel(ModelFile.Shipped(tables.Language, CodingModel.ModelName));
    }

    /// <summary>The class, or <see langword="null"/> where it is none of the codebook's.</summary>
    public EventCode? Code(EventFrame frame)
    {
        if (frame.IsNoun && IsToldByVerb(frame.Tree, frame.Trigger)) return null;
        var reading = reader.Read(frame.Tree, frame.Trigger);
        if (reading.Root < 0 || !IsPolitical(frame, reading)) return null;
        // The model has learned from what governs a sentence, nearly all of it verbs; of nouns and of what was said the lexicon knows more.
        return frame.IsNoun || reading.IsContent ? Named(reading.Root, reading) with { IsSure = !reading.IsWeak && !reading.IsOfNothing } : Code(frame.Tree, reading, Head(frame));
    }

    // "launched an attack": the verb tells it, with who takes part; told by both it would be counted twice.
    private bool IsToldByVerb(SyntaxTree tree, int noun)
    {
        var verb = tree.Head(noun);
        if (verb < 0 || !tree.Tag(verb).IsVerb) return false;
        var operation = lexicon.VerbOperator(tree.Tag(verb).Lemma);
        var tells = tree.Relation(noun) is "obj" or "nsubj:pass" ? operation is EventOperator.Do or EventOperator.Join : operation == EventOperator.Join && tree.Is(noun, "obl");
        return tells && reader.Read(tree, verb).Root >= 0;
    }

    // Somebody must take part, but for what is told by a plain noun; with words that tell of much else too ("met", "helped"), two, of whom one at least is known.
    private bool IsPolitical(EventFrame frame, Reading reading)
    {
        var violent = lexicon.Quads[reading.Root] == MaterialConflict;
        // "the sanctions take effect": a noun that tells nothing else needs nobody.
        if (frame.Actors.IsDefaultOrEmpty && frame.Recipients.IsDefaultOrEmpty) return frame.IsNoun && violent && !reading.IsWeak;
        // "the injured men", "alleged plans": what a participle says of a noun in passing.
        if (!frame.IsNoun && frame.Tree.Relation(frame.Trigger) == "amod") return false;
        // What is only told, tried or begun by the verb is told by its content: that is an event of its own.
        if (reading.Operators[0] is EventOperator.Do or EventOperator.Join && reading.Own < 0 && reading.Chain.Count > 1 && frame.Tree.Tag(reading.Chain[1]).IsVerb) return false;
        var (actors, recipients) = (Count(frame.Actors), Count(frame.Recipients));
        var two = actors > 1 || actors > 0 && recipients > 0;
        var known = actors > 0 && IsKnown(frame.Actors[0]) || recipients > 0 && IsKnown(frame.Recipients[0]);
        // "Two men were killed": of violence the one it is done to is enough, whoever that is.
        return reading.IsWeak ? two && known : actors > 0 || known || violent;

        static int Count(System.Collections.Immutable.ImmutableArray<Participant> participants) => participants.IsDefault ? 0 : participants.Length;
    }

    private static bool IsKnown(Participant participant) => participant.Entity is not null || participant.Affiliation is not null;

    /// <summary>The class of what goes on between two participants whose words are given.</summary>
    /// <param name="tree">Heads.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="actor">Head word of who acts; -1 if nobody is named.</param>
    /// <param name="recipient">Head word of whom it is done to; -1 if nobody is named.</param>
    public EventCode Code(SyntaxTree tree, Sentence sentence, int actor, int recipient) =>
        Code(tree, new PairTriggers(reader).Find(tree, sentence, actor, recipient), recipient);

    private EventCode Code(SyntaxTree tree, Reading reading, int recipient)
    {
        Span<float> scores = stackalloc float[lexicon.Roots.Length];
        model.Score(features.Of(tree, reading, recipient), scores);
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
            if (scores[c] > scores[best]) best = c;
        return Named(best, reading) with { IsSure = best == reading.Root && !reading.IsWeak && !reading.IsOfNothing };
    }

    private EventCode Named(int root, Reading reading) => new(lexicon.Roots[root], lexicon.Quads[root], root == reading.Root ? reading.Mode : null);

    private static int Head(EventFrame frame)
    {
        if (frame.Recipients.IsDefaultOrEmpty) return -1;
        var span = frame.Recipients[0].Span;
        return frame.Tree.Top(frame.Analysis.TokenAt(span.Start), frame.Analysis.TokenAt(span.End - 1) + 1);
    }
}
