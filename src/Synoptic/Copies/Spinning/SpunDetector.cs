using System.Collections.Immutable;
using Synoptic.Knowledge;

namespace Synoptic.Copies.Spinning;

/// <summary>
/// Judges whether a machine has rewritten an article word by word, without its parent: by phrases that are near synonyms away from
/// fixed phrases of the language, and by what such a machine breaks. Words within quotation marks do not count: machines leave
/// them alone, and people say what they like. Immutable; share it across threads.
/// </summary>
internal sealed class SpunDetector
{
    /// <summary>Articles that score less are not flagged.</summary>
    public const double LeastScore = 0.5;

    // Tuned on copies/news, stories, quotations and comparison/triplets: of 3,900 articles that people wrote none has so many signs,
    // in all and for its length; of 80 spun ones six in ten have.
    private const double LeastPoints = 3;
    private const double LeastPointsPerThousandWords = 6;

    // A swap in a phrase of nothing but grammar and one word ("cut off") is weaker than one beside a word that was kept.
    private const double LoosePoints = 0.25;
    private const double PhrasePoints = 1;
    private const double DamagePoints = 1;

    // The same phrase again tells less, and after the third time nothing: it may be this report's own way to say it.
    private const double AgainPoints = 0.25;
    private const int MostAgain = 3;

    // Beside its parent: a full score of its own signs weighs as much as so many swaps in the thesaurus's direction, and a few
    // swaps may be an editor's (copies/news: every spun copy leans the right way).
    private const double ScoreInVotes = 8;
    private const double LeastLean = 4;

    // Evidence of the trained model that flags an article by itself. Texts of which the model had read nothing (docs/models/en-spinning.md,
    // by cross-fitting): reports like those that it learns from reach 0.11, people's texts of other fields 0.22.
    private const double LeastEvidence = 0.25;

    // Together the two kinds of signs need less of either, and phrases alone a third more than is enough: of 6,900 texts that people
    // wrote the highest then reaches 0.90 of what is flagged.
    private const double Together = 0.75;

    // What has fewer words of grammar is no running text of this language: a list, a table, another language, letters that were lost.
    // Reports have a third to a half.
    private const double LeastGrammar = 0.28;

    private readonly SwapSigns swaps;
    private readonly PhraseSigns phrases;
    private readonly DamageSigns damage;
    private readonly SwapVotes votes;

    /// <summary>A detector with the model that ships for the language.</summary>
    /// <param name="tables">Words of the language.</param>
    public SpunDetector(WordTables tables)
        : this(tables, SwapSigns.Shipped(tables.Language))
    {
    }

    /// <summary>A detector with a model of one's own.</summary>
    /// <param name="tables">Words of the language: phrases, synonyms and damage.</param>
    /// <param name="swaps">The trained model.</param>
    public SpunDetector(WordTables tables, SwapSigns swaps)
    {
        this.swaps = swaps;
        var book = new PhraseBook(tables, new WordForms(tables));
        phrases = new PhraseSigns(book);
        votes = new SwapVotes(book);
        damage = new DamageSigns(tables);
    }

    /// <summary>The judgement on one article; with a score below one half it is not flagged.</summary>
    public SpunVerdict Judge(WordSequence words)
    {
        var (points, reasons) = Weigh(words);
        var (evidence, context, scores) = swaps.Weigh(words);
        var strength = Strength(PhraseStrength(words, points), IsRunningText(words) ? Math.Max(0, evidence) / LeastEvidence : 0);
        if (strength >= 1) reasons = WithSwaps(reasons, swaps.Reasons(words, context, scores));
        return new SpunVerdict(words.Article.Id, Math.Round(strength / (1 + strength), 4), reasons);
    }

    /// <summary>The two kinds of evidence for themselves, for measuring.</summary>
    public (double Phrases, double Evidence) Measure(WordSequence words) => (PhraseStrength(words, Weigh(words).Points), swaps.Weigh(words).Evidence);

    private static double Strength(double phrases, double model) => Math.Max(model, Together * (phrases + model));

    private static bool IsRunningText(WordSequence words)
    {
        var grammar = 0;
        foreach (var content in words.Content)
            if (!content) grammar++;
        return grammar >= LeastGrammar * words.Count;
    }

    private static double PhraseStrength(WordSequence words, double points)
    {
        var narration = 0;
        foreach (var quoted in words.Quoted)
            if (!quoted) narration++;
        var density = 1000 * points / Math.Max(1, narration);
        return Math.Min(points / LeastPoints, density / LeastPointsPerThousandWords);
    }

    private static ImmutableArray<SpunReason> WithSwaps(ImmutableArray<SpunReason> phrases, List<SpunReason> words)
    {
        var all = phrases.ToList();
        foreach (var word in words)
        {
            var covered = false;
            foreach (var phrase in phrases) covered |= phrase.Span.Overlaps(word.Span);
            if (!covered) all.Add(word);
        }

        all.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        return [.. all];
    }

    // A name's words keep their capitals: "White Home" was "White House".
    private static string? Capitals(string text, PhraseSign sign)
    {
        if (sign.Likely is not { } likely) return null;
        var capitals = 0;
        var found = sign.Span.Slice(text).Split(' ');
        foreach (var word in found)
            if (word.Length > 0 && char.IsUpper(word[0])) capitals++;
        return capitals < 2 ? likely : string.Join(' ', likely.Split(' ').Select(word => Array.Find(found, other => other.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>How far the evidence says that B, not A, is the rewritten one of two articles (negative for A, 0 where it does not say), and its swapped words.</summary>
    public (double Lean, List<SpunReason> Swaps) Lean(Alignment pair, double scoreA, double scoreB)
    {
        var (a, b) = votes.Find(pair);
        var lean = b.Count - a.Count + (ScoreInVotes * (scoreB - scoreA));
        return Math.Abs(lean) < LeastLean ? (0, []) : (lean, lean > 0 ? b : a);
    }

    private (double Points, ImmutableArray<SpunReason> Reasons) Weigh(WordSequence words)
    {
        var points = 0.0;
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var reasons = new List<SpunReason>();
        foreach (var sign in phrases.Find(words))
        {
            points += Points(sign, sign.Kept > 0 ? PhrasePoints : LoosePoints);
            reasons.Add(new SpunReason(sign.Span, Capitals(words.Article.Text, sign)));
        }

        foreach (var sign in damage.Find(words))
        {
            points += Points(sign, DamagePoints);
            reasons.Add(new SpunReason(sign.Span, sign.Likely));
        }

        reasons.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        return (points, [.. reasons]);

        double Points(PhraseSign sign, double first)
        {
            var count = times[sign.Likely ?? ""] = times.GetValueOrDefault(sign.Likely ?? "") + 1;
            return count == 1 ? first : count <= MostAgain ? AgainPoints : 0;
        }
    }
}
