using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Tells where in the text each time stands, in one pass.</summary>
internal static class SettingReader
{
    // "In the early hours of 5 May" fits before a sentence's subject. By reasoning.
    private const int Leading = 4;

    public static Setting[] Read(Analysis analysis, IReadOnlyList<Span> times)
    {
        var settings = new Setting[times.Count];
        var text = analysis.Text;
        bool quoted = false, aside = false;
        var next = 0;
        for (var i = 0; i < text.Length && next < times.Count; i++)
        {
            while (next < times.Count && times[next].Start <= i) settings[next] = At(analysis, times[next++], aside, quoted);
            switch (text[i])
            {
                case '\n':
                    quoted = aside = false;
                    break;
                case '“':
                    quoted = true;
                    break;
                case '”':
                    quoted = false;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '(':
                    aside = true;
                    break;
                case ')':
                    aside = false;
                    break;
            }
        }

        return settings;
    }

    private static Setting At(Analysis analysis, Span time, bool aside, bool quoted)
    {
        var index = analysis.SentenceAt(time.Start);
        if (index < 0) return new Setting(0, 0, false, aside, quoted);
        var sentence = analysis.Sentences[index];
        var token = analysis.TokenAt(time.Start);
        var heading = sentence.Span.Length < 80 && sentence.End > sentence.First && analysis.Tokens[sentence.End - 1].Kind != TokenKind.Punctuation;
        return new Setting(sentence.Paragraph, index, heading || token - sentence.First < Leading, aside, quoted);
    }
}
