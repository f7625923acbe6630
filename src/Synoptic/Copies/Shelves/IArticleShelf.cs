namespace Synoptic.Copies.Shelves;

/// <summary>Where the articles of a stream are kept, so that later ones can be laid beside them. Numbers rise by one from article to article.</summary>
internal interface IArticleShelf : IDisposable
{
    /// <summary>Puts an article on the shelf, under the next number.</summary>
    void Add(WordSequence words);

    /// <summary>Takes an article that was not forgotten. May be called from several threads at once, but not while one is added.</summary>
    WordSequence Get(int number);

    /// <summary>Forgets the articles before a number.</summary>
    void Forget(int before);

    /// <summary>Writes where everything is.</summary>
    void Write(BinaryWriter writer);

    /// <summary>Deletes what only earlier saves name.</summary>
    void DeleteForgotten();
}
