namespace Synoptic.Times.Rules;

/// <summary>One row of the table <c>time-rules</c>.</summary>
/// <param name="Group">What it reads: <c>clock</c>, <c>month</c>, …; <c>lead</c> and <c>join</c> lengthen a time that other rules read, <c>range</c> reads its other end.</param>
/// <param name="Nodes">The compiled pattern.</param>
/// <param name="Begin">Index of its first node.</param>
/// <param name="Outcome">What is made of a match.</param>
internal sealed record TimeRule(string Group, PatternNode[] Nodes, int Begin, RuleOutcome Outcome)
{
    private ClassSet begins;
    private readonly HashSet<string> phrases = new(StringComparer.Ordinal);

    /// <summary>Whether the pattern can begin with digits.</summary>
    public bool BeginsWithNumber { get; private set; }

    /// <summary>Whether the pattern can begin with an apostrophe.</summary>
    public bool BeginsWithApostrophe { get; private set; }

    /// <summary>Whether the pattern can begin with a word, by its classes or the phrases it begins.</summary>
    public bool MayBegin(LexicalWord word) => word.IsAny(begins) || (!word.Phrases.IsEmpty && BeginsPhrase(word));

    private bool BeginsPhrase(LexicalWord word)
    {
        foreach (var phrase in word.Phrases)
        {
            if (phrases.Contains(phrase.Kind)) return true;
        }

        return false;
    }

    /// <summary>A compiled rule.</summary>
    public static TimeRule Create(string group, string pattern, string settings)
    {
        var (nodes, begin) = PatternCompiler.Compile(pattern);
        var rule = new TimeRule(group, nodes, begin, RuleOutcome.Parse(settings));
        rule.FindBegins(begin, []);
        return rule;
    }

    private void FindBegins(int at, HashSet<int> seen)
    {
        if (at < 0 || !seen.Add(at)) return;
        var node = Nodes[at];
        switch (node.Kind)
        {
            case StepKind.Class when node.Look == 0:
                foreach (var kind in node.Classes) begins = begins.With(kind);
                return;
            case StepKind.Reader when node.Look == 0:
                foreach (var kind in node.Reader!.Begins) begins = begins.With(kind);
                BeginsWithNumber |= node.Reader.Number;
                return;
            case StepKind.Phrase when node.Look == 0:
                phrases.Add(node.Name);
                return;
            case StepKind.Mark when node.Look == 0 && node.Mark == '\'':
                BeginsWithApostrophe = true;
                return;
            case StepKind.Fork:
                foreach (var way in node.Ways) FindBegins(way, seen);
                return;
            case StepKind.Time or StepKind.End:
                return;
            default:
                if (node.Look != 0 || node.Kind is StepKind.Guard or StepKind.Start) FindBegins(node.Next, seen);
                return;
        }
    }
}
