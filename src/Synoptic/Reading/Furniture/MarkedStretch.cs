namespace Synoptic.Reading.Furniture;

/// <summary>A stretch of a text that a format knows to be furniture.</summary>
internal readonly record struct MarkedStretch(int Start, int End, string Reason);
