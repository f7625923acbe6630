namespace Synoptic.Language.Rules;

/// <summary>What a word of the open classes can be in its base form; the table <c>tagger-lexicon</c> tells what each is.</summary>
[Flags]
internal enum WordClass : byte
{
    None = 0,
    Verb = 1,
    VerbNoun = 2,
    Adjective = 4,
    AdjectiveNoun = 8,
    AdjectiveVerb = 16,
    Adverb = 32,
    Noun = 64,
    Nationality = 128,
    AnyVerb = Verb | VerbNoun | AdjectiveVerb,
    AnyNoun = Noun | VerbNoun | AdjectiveNoun,
    AnyAdjective = Adjective | AdjectiveNoun | AdjectiveVerb,
}
