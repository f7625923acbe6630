using Synoptic.Text;

namespace Synoptic.Casualties;

/// <summary>Somebody, by the words for them.</summary>
/// <param name="Head">Token of the head word.</param>
/// <param name="Words">The phrase.</param>
/// <param name="Count">How many; <see langword="null"/> where it tells no number.</param>
/// <param name="Reference">Whether somebody new may be meant.</param>
/// <param name="Gender">What the words tell of it.</param>
/// <param name="Entity">Index of the entity, where known.</param>
/// <param name="Age">Years of age, where told.</param>
/// <param name="Quantity">Index of the quantity that the phrase holds.</param>
internal sealed record VictimPhrase(int Head, Span Words, int? Count, VictimReference Reference, Gender Gender, int? Entity, int? Age, int? Quantity);
