using Synoptic.Text;

namespace Synoptic.Events.Coding;

/// <summary>Finds the word that tells what goes on between two participants whose words are given. Immutable.</summary>
/// <param name="reader">Reads what words come to.</param>
internal sealed class PairTriggers(EventReader reader)
{
    /// <summary>What the word that governs both comes to; of several the highest that the lexicon makes something of.</summary>
    /// <param name="tree">Heads.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="actor">Head word of who acts; -1 if nobody is named.</param>
    /// <param name="recipient">Head word of whom it is done to; -1 if nobody is named.</param>
    public Reading Find(SyntaxTree tree, Sentence sentence, int actor, int recipient)
    {
        var candidates = new List<int>();
        var up = Ancestors(tree, actor >= 0 ? actor : recipient);
        var down = Ancestors(tree, recipient >= 0 ? recipient : actor);
        var joint = up.FindIndex(down.Contains);
        if (joint >= 0)
        {
            var at = down.IndexOf(up[joint]);
            // A name, or a title joined to another one, tells nothing: the verb over it does.
            for (var i = joint; i < up.Count; i++)
            {
                if (!Tells(tree, up[i]) || up[i] == actor || up[i] == recipient) continue;
                candidates.Add(up[i]);
                break;
            }

            for (var i = at - 1; i > 0; i--) candidates.Add(down[i]);
            for (var i = joint - 1; i > 0; i--) candidates.Add(up[i]);
        }

        Reading? first = null;
        foreach (var candidate in candidates)
        {
            if (candidate == actor || candidate == recipient || !Tells(tree, candidate)) continue;
            var reading = reader.Read(tree, candidate);
            if (reading.Root >= 0) return reading;
            first ??= reading;
        }

        // Else the word nearest to the actor, after it before those that stand before it.
        var from = Math.Max(actor >= 0 ? actor : recipient, sentence.First);
        for (var step = 0; step < 2 * (sentence.End - sentence.First); step++)
        {
            var t = step < sentence.End - from ? from + step : from - (step - (sentence.End - from)) - 1;
            if (t < sentence.First) break;
            if (t >= sentence.End || t == actor || t == recipient || !Tells(tree, t) || tree.Relation(t) is "compound" or "amod" && (tree.Head(t) == actor || tree.Head(t) == recipient)) continue;
            var reading = reader.Read(tree, t);
            if (reading.Root >= 0) return reading;
            first ??= reading;
        }

        return first ?? reader.Read(tree, from);
    }

    private static bool Tells(SyntaxTree tree, int token) => tree.Tag(token).IsVerb || tree.Tag(token) is { Upos: "NOUN" or "ADJ", IsName: false };

    private static List<int> Ancestors(SyntaxTree tree, int token)
    {
        var found = new List<int>();
        for (var at = token; at >= 0 && found.Count < 64; at = tree.Head(at)) found.Add(at);
        return found;
    }
}
