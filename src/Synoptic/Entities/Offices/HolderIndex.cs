using Synoptic.Text;

namespace Synoptic.Entities.Offices;

/// <summary>Which mention of a person a token belongs to.</summary>
internal sealed class HolderIndex
{
    private readonly EntityLayer layer;
    private readonly int[] mentions;
    private readonly Dictionary<int, int> titles = [];

    /// <summary>Looks at every mention once.</summary>
    public HolderIndex(ArticleView view, EntityLayer layer)
    {
        this.layer = layer;
        mentions = new int[view.Length];
        Array.Fill(mentions, -1);
        for (var m = 0; m < layer.Mentions.Length; m++)
        {
            var mention = layer.Mentions[m];
            if (mention.Entity is not { } entity || mention.Kind == MentionKind.Description || layer.Entities[entity].Type != EntityType.Person) continue;
            for (var i = view.Analysis.TokenAt(mention.Span.Start); i < view.Length && view.Span(i).Start < mention.Span.End; i++) mentions[i] = m;
            if (mention.Title is not { } title) continue;
            for (var i = view.Analysis.TokenAt(title.Start); i < view.Length && view.Span(i).Start < title.End; i++) titles.TryAdd(i, m);
        }
    }

    /// <summary>Index of the mention of a person whose title a token belongs to.</summary>
    public int? TitleAt(int token) => titles.TryGetValue(token, out var mention) ? mention : null;

    /// <summary>Index of the mention of a person at a token; -1 if there is none.</summary>
    public int MentionAt(int token) => token >= 0 ? mentions[token] : -1;

    /// <summary>The person at a token.</summary>
    public int? EntityAt(int token) => MentionAt(token) is var m && m >= 0 ? layer.Mentions[m].Entity : null;
}
