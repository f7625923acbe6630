using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>What an act speaks of: its content words, with names as whom they stand for, without its time.</summary>
internal static class ActWords
{
    /// <summary>The words of a stretch.</summary>
    public static HashSet<string> Of(ReportGrammar report, Span span, Due? due)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var analysis = report.Article.Analysis;
        var time = due is null ? default : report.Article.Times[due.Index].Span;
        for (var t = analysis.TokenAt(span.Start); t < analysis.Tokens.Length && analysis.Tokens[t].Span.Start < span.End; t++)
        {
            if (!time.IsEmpty && time.Contains(analysis.Tokens[t].Span)) continue;
            var tag = analysis.Tags[t];
            if (report.Mention(t) is { Entity: not null } mention && report.Story.Cast(report.Article.Article.Id, mention.Entity) is { } member) words.Add("@" + member.Entity.Id);
            else if (tag.Upos is "VERB" or "NOUN" or "PROPN" or "ADJ" or "NUM" && !report.Is(t, "first")) words.Add(report.Lemma(t));
        }

        return words;
    }

    /// <summary>Share of the smaller set that both have; 0 where one is empty.</summary>
    public static double Share(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        var common = 0;
        foreach (var word in small)
            if (large.Contains(word)) common++;
        // A single word in common is too little unless it is all.
        return common < 2 && small.Count > 1 ? 0 : (double)common / small.Count;
    }
}
