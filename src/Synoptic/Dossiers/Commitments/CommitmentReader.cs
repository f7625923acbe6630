using System.Collections.Immutable;
using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>
/// Reads the commitments of one report from the heads of its sentences: first what words of commitment govern, then what is told in
/// the future by those who will do it.
/// </summary>
internal sealed class CommitmentReader
{
    // A sentence of more words is a list or a table, and would cost time without end.
    private const int LongestSentence = 300;

    private readonly ReportGrammar report;
    private readonly CommitmentLexicon lexicon;
    private readonly WordFrames frames;
    private readonly DeadlineFrames deadlines;
    private readonly FutureClauses futures;

    public CommitmentReader(ReportGrammar report, CommitmentLexicon lexicon)
    {
        (this.report, this.lexicon) = (report, lexicon);
        var parties = new PartyReader(report);
        var dues = report.Dues;
        var spans = new ActSpans(report);
        frames = new WordFrames(report, parties, dues, spans);
        deadlines = new DeadlineFrames(report, parties, dues, spans);
        futures = new FutureClauses(report, parties, dues, spans);
    }

    /// <summary>All that the report tells, in order.</summary>
    public List<CommitmentTelling> Read()
    {
        var found = new List<CommitmentTelling>();
        for (var s = 0; s < report.Article.Analysis.Sentences.Length; s++)
        {
            var sentence = report.Article.Analysis.Sentences[s];
            if (sentence.End - sentence.First > LongestSentence || IsQuestion(sentence)) continue;
            Read(new SentenceReference(report.Position, s), sentence, found);
        }

        return found;
    }

    private void Read(SentenceReference reference, Sentence sentence, List<CommitmentTelling> found)
    {
        var before = found.Count;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (!lexicon.Begins(report.Lemma(token))) continue;
            foreach (var frame in Frames(token, sentence))
            {
                var telling = frame.Kind == CommitmentKind.Deadline && frame.Grammar is FrameGrammar.Due or FrameGrammar.Time
                    ? deadlines.Read(reference, sentence, token, frame)
                    : frames.Read(reference, sentence, token, frame);
                if (telling is null || IsTold(telling, found, before)) continue;
                found.Add(telling);
                break;
            }
        }

        for (var token = sentence.First; token < sentence.End; token++)
            if (report.Tree.Tag(token).Upos == "VERB" && futures.Read(reference, sentence, token) is { } telling && !IsTold(telling, found, before)) found.Add(telling);
    }

    private ImmutableArray<CommitmentFrame> Frames(int token, Sentence sentence)
    {
        string? Next(int ahead) => token + ahead < sentence.End ? report.Word(token + ahead) : null;
        var tag = report.Tree.Tag(token);
        if (tag.IsName) return [];
        var lemma = report.Lemma(token);
        return tag.Upos switch
        {
            "VERB" => lexicon.Verb(lemma, Next),
            "NOUN" => lexicon.Noun(lemma, Next),
            "ADJ" => lexicon.Adjective(lemma, Next),
            _ => [],
        };
    }

    // An act is told once: what lies within another's words is part of it.
    private bool IsTold(CommitmentTelling telling, List<CommitmentTelling> found, int from)
    {
        for (var i = from; i < found.Count; i++)
            if (found[i].Act == telling.Act || report.Tree.Dominates(found[i].Act, telling.Act) || found[i].ActSpan.Contains(telling.ActSpan) || telling.ActSpan.Contains(found[i].ActSpan)) return true;
        return false;
    }

    private bool IsQuestion(Sentence sentence)
    {
        for (var t = sentence.End - 1; t >= sentence.First && t >= sentence.End - 3; t--)
            if (report.Article.Text[report.Article.Analysis.Tokens[t].Span.Start] == '?') return true;
        return false;
    }
}
