using Synoptic.Text;

namespace Synoptic.Events.Coding;

/// <summary>What the learned coder sees of an event: what the lexicon makes of it, its words, and what stands around it.</summary>
/// <param name="lexicon">Words of events.</param>
internal sealed class CodingFeatures(EventLexicon lexicon)
{
    // Lengths of the groups. By cross-validation on PLV; anything from 0.7 to 1.4 is within half a point.
    private const float KnownLength = 1, TriggerLength = 1, WordsLength = 1, CodesLength = 0.5f;

    // A number or a name stands for its kind: what the event is does not depend on who it is.
    private const string Name = "#", Number = "0";

    /// <summary>Which groups are made; all but for finding out what each is worth.</summary>
    public CodingGroups Groups { get; init; } = CodingGroups.All;

    /// <summary>The features of an event.</summary>
    /// <param name="tree">Heads.</param>
    /// <param name="reading">What the lexicon makes of its trigger.</param>
    /// <param name="recipient">Head word of the recipient; -1 for none.</param>
    public FeatureList Of(SyntaxTree tree, Reading reading, int recipient)
    {
        var features = new FeatureList();
        var (first, end) = Clause(tree, reading.Chain[0]);
        if (Groups.HasFlag(CodingGroups.Known)) Known(reading, features);
        features.EndGroup(KnownLength);
        if (Groups.HasFlag(CodingGroups.Trigger)) Trigger(tree, reading, recipient, features);
        features.EndGroup(TriggerLength);
        if (Groups.HasFlag(CodingGroups.Words)) Words(tree, first, end, features);
        features.EndGroup(WordsLength);
        if (Groups.HasFlag(CodingGroups.Codes)) Codes(tree, first, end, features);
        features.EndGroup(CodesLength);
        return features;
    }

    // All that hangs on the trigger, so that one event of a sentence is not taken for another; of a list of a thousand words only the first.
    private static (int First, int End) Clause(SyntaxTree tree, int trigger)
    {
        const int Longest = 80;
        var (first, end) = tree.Extent(trigger);
        return (Math.Max(first, trigger - Longest), Math.Min(end, trigger + Longest));
    }

    private void Known(Reading reading, FeatureList features)
    {
        Add(1, reading.Root);
        Add(2, reading.Own);
        Add(3, reading.Inner);
        Add(4, reading.Root < 0 ? -1 : lexicon.Quads[reading.Root]);
        foreach (var operation in reading.Operators)
        {
            if (operation == EventOperator.None) continue;
            Add(5, (int)operation);
            Add(6, (int)operation * 32 + reading.Inner);
        }

        if (reading.Mode is { } mode) features.Add(FeatureList.Hash(7, mode));

        void Add(uint kind, int value) => features.Add(FeatureList.Hash(kind * 100000 + (uint)(value + 1), ""));
    }

    private static void Trigger(SyntaxTree tree, Reading reading, int recipient, FeatureList features)
    {
        var chain = reading.Chain;
        features.Add(FeatureList.Hash(20, tree.Tag(chain[0]).Lemma));
        foreach (var token in chain) features.Add(FeatureList.Hash(21, tree.Tag(token).Lemma));
        for (var i = 1; i < chain.Count; i++) features.Add(FeatureList.Hash(FeatureList.Hash(22, tree.Tag(chain[i - 1]).Lemma), tree.Tag(chain[i]).Lemma));
        features.Add(FeatureList.Hash(23, tree.Tag(chain[^1]).Lemma));
        foreach (var token in chain)
        {
            foreach (var dependent in tree.Dependents(token))
            {
                var relation = tree.Relation(dependent);
                if (relation is "punct" or "det" || tree.Tag(dependent).IsName) continue;
                var lemma = tree.Tag(dependent).Lemma;
                features.Add(FeatureList.Hash(24, lemma));
                features.Add(FeatureList.Hash(FeatureList.Hash(25, relation), lemma));
                if (token == chain[0] || token == chain[^1]) features.Add(FeatureList.Hash(FeatureList.Hash(26, tree.Tag(token).Lemma), lemma));
                if (tree.Marker(dependent) is >= 0 and var marker) features.Add(FeatureList.Hash(FeatureList.Hash(27, tree.Tag(token).Lemma), tree.Tag(marker).Lemma));
            }
        }

        if (recipient < 0) return;
        var with = tree.Marker(recipient);
        features.Add(FeatureList.Hash(FeatureList.Hash(28, tree.Relation(recipient)), with >= 0 ? tree.Tag(with).Lemma : ""));
    }

    private static void Words(SyntaxTree tree, int first, int end, FeatureList features)
    {
        var before = "";
        for (var t = first; t < end; t++)
        {
            var tag = tree.Tag(t);
            if (tag.Upos is "PUNCT" or "SYM") continue;
            var word = tag.IsName ? Name : tag.Upos == "NUM" ? Number : tag.Lemma;
            if (word.Length > 1) features.Add(FeatureList.Hash(30, word));
            if (before.Length > 0 && !(before == Name && word == Name)) features.Add(FeatureList.Hash(FeatureList.Hash(31, before), word));
            before = word;
        }
    }

    private void Codes(SyntaxTree tree, int first, int end, FeatureList features)
    {
        for (var t = first; t < end; t++)
        {
            var tag = tree.Tag(t);
            if (tag.IsName) continue;
            var (code, operation) = tag.IsVerb ? (lexicon.Verb(tag.Lemma), lexicon.VerbOperator(tag.Lemma))
                : tag.Upos == "NOUN" ? (lexicon.Noun(tag.Lemma), lexicon.NounOperator(tag.Lemma))
                : (null, tag.Upos == "ADJ" ? lexicon.AdjectiveOperator(tag.Lemma) : lexicon.Helper(tag.Lemma));
            if (code is { Code: { } known }) features.Add(FeatureList.Hash(40, known.Type));
            if (operation != EventOperator.None) features.Add(FeatureList.Hash(50 + (uint)operation, ""));
        }
    }
}
