namespace Synoptic.Text;

/// <summary>Gives back articles that came before. Asked from several threads at once.</summary>
public interface IArticleRecall
{
    /// <summary>An article with its layers, by id; <see langword="null"/> where it is kept no longer.</summary>
    Annotations? Recall(string id);
}
