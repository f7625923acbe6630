namespace Synoptic.Dossiers.Exports;

/// <summary>A form in which a dossier is handed on.</summary>
/// <param name="Name">What it is asked for by: <c>csv-quotations</c>.</param>
/// <param name="Family">Its family, which is asked for as a whole: <c>csv</c>. Of a form that stands alone its own name.</param>
/// <param name="MediaType">Media type of the result.</param>
/// <param name="FileName">Name of the file, where a folder is written.</param>
/// <param name="What">One line for a reader.</param>
public sealed record ExportFormat(string Name, string Family, string MediaType, string FileName, string What);
