using Synoptic.Dossiers;

namespace Synoptic.Desk.Records;

/// <summary>Something that is made of a story's record once and kept with it, such as the page that shows it. Safe for several threads.</summary>
public interface IRecordPart
{
    /// <summary>Its name among the parts of the record; never <c>record</c>, which is the JSON.</summary>
    string Name { get; }

    /// <summary>Makes it.</summary>
    byte[] Make(StoryDossier story);
}
