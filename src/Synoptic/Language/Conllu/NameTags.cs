using Synoptic.Text;

namespace Synoptic.Language.Conllu;

/// <summary>Names as one tag a token: <c>B-PER</c> begins a name, <c>I-PER</c> goes on with it, <c>O</c> is none.</summary>
public static class NameTags
{
    /// <summary>One tag for each token of the article.</summary>
    public static string[] Of(Analysis analysis)
    {
        var tags = new string[analysis.Tokens.Length];
        Array.Fill(tags, "O");
        foreach (var name in analysis.Names)
        {
            if (Kind(name.Type) is not { } kind) continue;
            var begins = true;
            for (var i = analysis.TokenAt(name.Span.Start); i < tags.Length && analysis.Tokens[i].Span.Start < name.Span.End; i++)
            {
                tags[i] = (begins ? "B-" : "I-") + kind;
                begins = false;
            }
        }

        return tags;
    }

    /// <summary>The three kinds that the tag sets of name corpora share; others are no names there.</summary>
    private static string? Kind(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.Place or EntityType.Facility => "LOC",
        _ => null,
    };
}
