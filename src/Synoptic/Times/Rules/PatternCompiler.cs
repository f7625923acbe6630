using System.Globalization;

namespace Synoptic.Times.Rules;

/// <summary>
/// Compiles the patterns of the table <c>time-rules</c>; the head of that file tells the notation.
/// </summary>
internal sealed class PatternCompiler
{
    private readonly List<PatternNode> nodes = [];
    private readonly string pattern;
    private readonly List<string> parts;
    private int at;

    private PatternCompiler(string pattern)
    {
        this.pattern = pattern;
        parts = Divide(pattern);
    }

    /// <summary>The nodes of a pattern; the first is where it begins.</summary>
    /// <exception cref="FormatException">The pattern names something that does not exist, or its parentheses do not match.</exception>
    public static (PatternNode[] Nodes, int Begin) Compile(string pattern)
    {
        var compiler = new PatternCompiler(pattern);
        var (begin, ends) = compiler.Choice();
        if (compiler.at < compiler.parts.Count) throw compiler.Wrong("an end");
        compiler.Join(ends, compiler.Add(new PatternNode { Kind = StepKind.End }));
        return ([.. compiler.nodes], begin);
    }

    private static List<string> Divide(string pattern)
    {
        var parts = new List<string>();
        foreach (var word in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (rest.Length > 1 && rest[0] == '(')
            {
                parts.Add("(");
                rest = rest[1..];
            }

            // What closes: ")", ")?", "))?", …
            var close = rest.IndexOf(')', StringComparison.Ordinal);
            if (close < 0 || rest.Length == 1)
            {
                parts.Add(rest);
                continue;
            }

            if (close > 0) parts.Add(rest[..close]);
            for (var i = close; i < rest.Length; i++)
            {
                if (rest[i] != ')') continue;
                var optional = i + 1 < rest.Length && rest[i + 1] == '?';
                parts.Add(optional ? ")?" : ")");
            }
        }

        return parts;
    }

    // A choice of sequences, divided by "|".
    private (int Begin, List<int> Ends) Choice()
    {
        var (begin, ends) = Sequence();
        if (at >= parts.Count || parts[at] != "|") return (begin, ends);
        var ways = new List<int> { begin };
        while (at < parts.Count && parts[at] == "|")
        {
            at++;
            var (other, otherEnds) = Sequence();
            ways.Add(other);
            ends.AddRange(otherEnds);
        }

        return (Add(new PatternNode { Kind = StepKind.Fork, Ways = [.. ways] }), ends);
    }

    private (int Begin, List<int> Ends) Sequence()
    {
        var begin = -1;
        List<int> ends = [];
        while (at < parts.Count && parts[at] is not ("|" or ")" or ")?"))
        {
            var (next, nextEnds) = Item();
            if (begin < 0) begin = next;
            else Join(ends, next);
            ends = nextEnds;
        }

        return begin < 0 ? throw Wrong("a step") : (begin, ends);
    }

    private (int Begin, List<int> Ends) Item()
    {
        var part = parts[at++];
        if (part == "(")
        {
            var (begin, ends) = Choice();
            if (at >= parts.Count) throw Wrong("')'");
            return parts[at++] == ")?" ? Optional(begin, ends) : (begin, ends);
        }

        var optional = part.Length > 1 && part[^1] == '?';
        var node = Add(Step(optional ? part[..^1] : part));
        return optional ? Optional(node, [node]) : (node, [node]);
    }

    private (int Begin, List<int> Ends) Optional(int begin, List<int> ends)
    {
        // The second way leads past it; Join fills it in.
        var fork = Add(new PatternNode { Kind = StepKind.Fork, Ways = [begin, -1] });
        return (fork, [.. ends, fork]);
    }

    private void Join(List<int> ends, int next)
    {
        foreach (var end in ends)
        {
            var node = nodes[end];
            if (node.Kind == StepKind.Fork && node.Ways.Contains(-1)) node.Ways = node.Ways.Replace(-1, next);
            else node.Next = next;
        }
    }

    private int Add(PatternNode node)
    {
        nodes.Add(node);
        return nodes.Count - 1;
    }

    private PatternNode Step(string text)
    {
        var not = text.StartsWith('!');
        if (not) text = text[1..];
        var look = text[0] switch { '<' => -1, '>' => 1, _ => 0 };
        if (look != 0) text = text[1..];
        var joined = text.Length > 1 && text[0] == '+';
        if (joined) text = text[1..];
        switch (text)
        {
            case "[":
                return new PatternNode { Kind = StepKind.Start };
            case "]":
                return new PatternNode { Kind = StepKind.Stop };
            case "'s":
                return new PatternNode { Kind = StepKind.Possessive };
            case "-":
                return new PatternNode { Kind = StepKind.Hyphen, Look = look, Not = not };
            case "--":
                return new PatternNode { Kind = StepKind.Dash, Joined = joined, Look = look, Not = not };
            case "'" or "," or "." or "%":
                return new PatternNode { Kind = StepKind.Mark, Mark = text[0], Joined = joined, Look = look, Not = not };
        }

        var name = text[1..];
        return text[0] switch
        {
            '#' => new PatternNode { Kind = StepKind.Reader, Name = name, Reader = RuleReaders.All.GetValueOrDefault(name) ?? throw Wrong($"a reader, not '{name}',"), Joined = joined, Look = look, Not = not },
            '@' => new PatternNode { Kind = StepKind.Time, Condition = RuleConditions.All.GetValueOrDefault(name) ?? throw Wrong($"a kind of time, not '{name}',") },
            '&' => new PatternNode { Kind = StepKind.Time, Name = name },
            ':' => new PatternNode { Kind = StepKind.Phrase, Name = name, Look = look, Not = not },
            '{' => new PatternNode { Kind = StepKind.Guard, Name = name.TrimEnd('}'), Guard = RuleGuards.All.GetValueOrDefault(name.TrimEnd('}')) ?? throw Wrong($"a guard, not '{name}',") },
            _ => Word(text, look, not, joined),
        };
    }

    // month, month^ (with a capital), unit=Q,M (of these codes), ordinal<=4, determiner/possessive (of either class).
    private PatternNode Word(string text, int look, bool not, bool joined)
    {
        var capital = text.EndsWith('^');
        if (capital) text = text[..^1];
        var codes = text.Split('=', 2);
        var atMost = int.MaxValue;
        if (codes[0].EndsWith('<'))
        {
            atMost = int.Parse(codes[1], CultureInfo.InvariantCulture);
            codes = [codes[0][..^1]];
        }

        var kinds = new List<WordClass>();
        foreach (var word in codes[0].Split('/'))
        {
            if (!Enum.TryParse<WordClass>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)) throw Wrong($"a class of words, not '{word}',");
            kinds.Add(kind);
        }

        return new PatternNode { Kind = StepKind.Class, Classes = [.. kinds], Codes = codes.Length > 1 ? [.. codes[1].Split(',')] : [], AtMost = atMost, Capital = capital, Joined = joined, Look = look, Not = not };
    }

    private FormatException Wrong(string wanted) => new($"expected {wanted} in the pattern '{pattern}' of the table time-rules");
}
