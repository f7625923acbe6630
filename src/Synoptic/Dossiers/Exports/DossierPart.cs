namespace Synoptic.Dossiers.Exports;

/// <summary>A part of a dossier that is a dossier of its own.</summary>
public static class DossierPart
{
    /// <summary>One story with its reports; <see langword="null"/> where the dossier has none of this id. What could not be read is not of a story and stays out.</summary>
    /// <param name="dossier">The whole.</param>
    /// <param name="story">Id of the story.</param>
    public static Dossier? Of(Dossier dossier, string story)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var told in dossier.Stories)
            if (told.Record.Story.Id == story) return dossier with { Articles = told.Record.Story.Articles, Stories = [told], SharedCast = [], Failures = [] };
        return null;
    }
}
