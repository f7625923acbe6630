using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Words that say whether an event happened.</summary>
internal sealed class ModalityCues(WordTables tables)
{
    private readonly FrozenDictionary<string, Modality> cues = tables.Map("modality-cues").ToFrozenDictionary(p => p.Key, p => Parse(p.Value), StringComparer.Ordinal);

    /// <summary>What a word before an event says of it.</summary>
    public Modality? Cue(string lemma) => cues.TryGetValue(lemma, out var modality) ? modality : null;

    private static Modality Parse(string word) => Enum.TryParse<Modality>(word, ignoreCase: true, out var modality) ? modality : throw new FormatException($"found modality '{word}' in modality-cues; expected the name of a modality");
}
