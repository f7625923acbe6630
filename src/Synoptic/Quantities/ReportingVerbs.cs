using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Finds who gives the figures of a sentence.</summary>
internal sealed class ReportingVerbs(WordTables tables, QuantityCues cues)
{
    // How much farther off whoever is cited may stand than whoever cites, in words. By reasoning.
    private const int Cited = 10;

    // The longest source in words: "a spokeswoman for the regional emergency service". By reasoning.
    private const int Longest = 8;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> verbs =
        tables.Words("quantity-reporting").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an atom is a verb of reporting.</summary>
    public bool Contains(Line line, int i) => line.Is(i, AtomKind.Word) && verbs.Contains(line.Word(i));

    /// <summary>Where in a sentence its sources are named: the words, and the atom of the verb or preposition that names them.</summary>
    public List<FigureSource> Sources(Line line)
    {
        var sources = new List<FigureSource>();
        for (var i = 0; i < line.Count; i++)
        {
            if (cues.Match(line, i, Cue.According) is var next and > 0)
            {
                var end = next;
                var owned = -1;
                while (end < next + Longest)
                {
                    if (cues.Match(line, end, Cue.Possessive) is var behind and > 0) owned = end = behind;
                    else if (line.Is(end, AtomKind.Word) && !line.IsVerb(end) && line.Upos(end) is not ("AUX" or "SCONJ" or "CCONJ") && !(end > next && cues.Is(line, end, Cue.Locative))) end++;
                    else break;
                }

                // "Citing Norland's continuing imports": what is cited is no source, and Norland even less.
                if (end != owned) Add(line, sources, next, end, i, -1, isAccount: true);
                i = next - 1;
            }
            else if (Contains(line, i) && line.Upos(i) is not "ADJ" && !line.IsHyphen(i - 1))
            {
                Subject(line, sources, i, isPut: false);
            }
            else if (cues.Is(line, i, Cue.Put) && line.IsVerb(i))
            {
                Subject(line, sources, i, isPut: true);
            }
        }

        return sources;
    }

    /// <summary>The nearest source; <see langword="null"/> where the sentence names none.</summary>
    public Span? Nearest(Line line, List<FigureSource> sources, Measure measure)
    {
        Span? best = null;
        var bestDistance = int.MaxValue;
        // The last source before the figure and the first after it, in a list that is in order of its cues.
        int low = 0, high = sources.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sources[middle].Verb < measure.First) low = middle + 1;
            else high = middle;
        }

        for (var i = Math.Max(0, low - 2); i < Math.Min(sources.Count, low + 2); i++)
        {
            var (first, end, cue, subject, isAccount, isPut) = sources[i];
            if (first < measure.End && measure.First < end) continue;
            // "said the mayor, who owns two boats": the boats are told by the report.
            if (subject >= 0 && line.HangsOn(measure.NumberFirst, subject) && !line.HangsOn(cue, subject)) continue;
            // "put the toll at 30"; but "put 30 people up"
            if (isPut && !cues.Is(line, measure.First - 1, Cue.At)) continue;
            // "Citing the mayor, the agency said": whoever is cited gave the figure.
            var distance = Math.Abs(cue - measure.First) - (isAccount || isPut ? Cited : 0);
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (line.Cover(first, end), distance);
        }

        return best;
    }

    // The verb's subject by grammar, else the nouns right before it.
    private void Subject(Line line, List<FigureSource> sources, int verb, bool isPut)
    {
        var subject = line.Dependent(verb, "nsubj");
        // "Jan Horak, who put the toll at 30"
        if (subject >= 0 && line.Xpos(subject) == "WP" && line.Relation(verb) == "acl:relcl" && line.Head(verb) is >= 0 and var named && named < verb) subject = named;
        // A pronoun names nobody, and what "was reported" reports nothing.
        if (subject >= 0 && (!line.IsNoun(subject) || line.Relation(subject) == "nsubj:pass")) return;
        var end = subject < 0 ? verb : subject + 1;
        var first = end;
        while (first > end - Longest && (IsPossessive(line, first - 1) || (line.Is(first - 1, AtomKind.Word) && (IsNominal(line, first - 1) || (first < end && line.Upos(first - 1) is "ADP"))))) first--;
        while (first < end && (line.Upos(first) is "ADP" || IsPossessive(line, first))) first++;
        // The governor of Lenta province, a spokesman for the rescue service.
        if (subject >= 0)
        {
            while (end < subject + Longest && end != verb && (IsPossessive(line, end) || (line.Is(end, AtomKind.Word) && (IsNominal(line, end) || line.Upos(end) is "ADP")))) end++;
        }

        Add(line, sources, first, end, verb, subject, isAccount: false, isPut);
    }

    private bool IsPossessive(Line line, int i) => cues.Is(line, i, Cue.Possessive) && line.IsJoined(i);

    private static bool IsNominal(Line line, int i) => line.IsNoun(i) || line.Upos(i) is "ADJ" or "DET";

    // A pronoun tells nothing by itself; a source needs a noun.
    private static void Add(Line line, List<FigureSource> sources, int first, int end, int cue, int subject, bool isAccount, bool isPut = false)
    {
        while (first < end && line.Upos(first) is "DET") first++;
        while (end > first && !line.IsNoun(end - 1)) end--;
        if (end > first) sources.Add(new FigureSource(first, end, cue, subject, isAccount, isPut));
    }
}

/// <summary>Who gives figures.</summary>
/// <param name="First">First atom of the words.</param>
/// <param name="End">After the last.</param>
/// <param name="Verb">The verb or preposition that names them.</param>
/// <param name="Subject">Head word of the verb's subject; -1 where none was found.</param>
/// <param name="IsAccount">Whether they are cited: <c>according to</c>.</param>
/// <param name="IsPut">Whether the verb gives only figures behind "at": <c>put the toll at 30</c>.</param>
internal sealed record FigureSource(int First, int End, int Verb, int Subject, bool IsAccount, bool IsPut);
