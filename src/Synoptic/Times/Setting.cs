namespace Synoptic.Times;

/// <summary>Where in the text a time stands.</summary>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Leads">Whether it stands in the first words of its sentence, or in a heading: there a text says when what follows happened.</param>
/// <param name="Aside">Whether it stands in parentheses.</param>
/// <param name="Quoted">Whether it stands between quotation marks.</param>
internal readonly record struct Setting(int Paragraph, int Sentence, bool Leads, bool Aside, bool Quoted);
