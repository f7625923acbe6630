namespace Synoptic.Language.Rules;

/// <summary>One way to read a word.</summary>
/// <param name="State">State of the tagger.</param>
/// <param name="Cost">How unlikely the reading is for this word; 0 is the likeliest.</param>
/// <param name="Lemma">Dictionary form; <see langword="null"/> is the word itself.</param>
internal readonly record struct Reading(byte State, byte Cost, string? Lemma);
