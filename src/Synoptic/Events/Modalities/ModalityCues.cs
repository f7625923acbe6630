using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Events.Modalities;

/// <summary>The frames in which a word governs a happening.</summary>
internal static class CueFrame
{
    public const string To = "to";
    public const string That = "that";
    public const string Gerund = "ing";
    public const string Object = "obj";
    public const string Subject = "subj";
    public const string Modifier = "mod";
}

/// <summary>Words that say whether an event happened, by part of speech and frame. Frozen.</summary>
internal sealed class ModalityCues
{
    // A lemma, or a lemma with its particle, has a handful of frames: an array is searched faster than a second dictionary.
    private readonly FrozenDictionary<string, Entry[]> entries;

    public ModalityCues(WordTables tables)
    {
        var read = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("modality-cues"))
        {
            var made = row[2].Split(' ');
            var cue = new Cue(Parse(made[0]), made.Length > 1);
            foreach (var lemma in row[3].Split('|'))
            {
                if (!read.TryGetValue(lemma, out var list)) read[lemma] = list = [];
                foreach (var frame in row[1].Split(' '))
                    list.Add(new Entry(string.Intern(row[0]), frame.TrimEnd('?'), frame.EndsWith('?'), cue));
            }
        }

        var arrays = new Dictionary<string, Entry[]>(read.Count, StringComparer.Ordinal);
        foreach (var (lemma, list) in read) arrays[lemma] = [.. list];
        entries = arrays.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What a word makes of what it governs in a frame.</summary>
    /// <param name="lemma">The word.</param>
    /// <param name="part">Its part of speech in the table.</param>
    /// <param name="frame">The frame; a preposition stands behind its sign.</param>
    /// <param name="isKnown">Whether the words take what is governed for known ("the strike").</param>
    public Cue Find(string lemma, string part, string frame, bool isKnown = false)
    {
        if (!entries.TryGetValue(lemma, out var list)) return Cue.None;
        foreach (var entry in list)
            if (entry.Part == part && entry.Frame == frame && !(entry.OnlyNew && isKnown)) return entry.Cue;
        return Cue.None;
    }

    /// <summary>What a word makes of what stands behind a preposition.</summary>
    public Cue FindAfter(string lemma, string part, string preposition, bool isKnown)
    {
        if (!entries.TryGetValue(lemma, out var list)) return Cue.None;
        foreach (var entry in list)
        {
            if (entry.Part == part && entry.Frame.Length == preposition.Length + 1 && entry.Frame[0] == '@'
                && entry.Frame.AsSpan(1).SequenceEqual(preposition) && !(entry.OnlyNew && isKnown)) return entry.Cue;
        }

        return Cue.None;
    }

    /// <summary>Whether a word of a part of speech governs anything.</summary>
    public bool Governs(string lemma, string part)
    {
        if (!entries.TryGetValue(lemma, out var list)) return false;
        foreach (var entry in list)
            if (entry.Part == part && entry.Cue.Effect is not (CueEffect.Same or CueEffect.Fact)) return true;
        return false;
    }

    private static CueEffect Parse(string word) => Enum.TryParse<CueEffect>(word, ignoreCase: true, out var effect) ? effect : throw new FormatException($"found '{word}' in modality-cues; expected what a cue makes of what it governs");

    private readonly record struct Entry(string Part, string Frame, bool OnlyNew, Cue Cue);
}
