using Synoptic.Events.Coding;
using Synoptic.Knowledge;

namespace Synoptic.Training.Events;

/// <summary>Learns the coder of events from coded sentences. Same sentences, same bytes.</summary>
internal sealed class CodingTrainer
{
    private readonly EventLexicon lexicon = new(WordTables.English);
    private readonly FeatureList[] features;
    private readonly int[] labels;

    /// <summary>Makes the features of all sentences once.</summary>
    public CodingTrainer(IReadOnlyList<CodedSentence> sentences, IReadOnlyList<GivenPair> pairs, CodingGroups groups = CodingGroups.All)
    {
        var triggers = new PairTriggers(new EventReader(lexicon));
        var maker = new CodingFeatures(lexicon) { Groups = groups };
        features = [.. pairs.Select(p => maker.Of(p.Tree, triggers.Find(p.Tree, p.Sentence, p.Actor, p.Recipient), p.Recipient))];
        labels = [.. sentences.Select(s => lexicon.Root(s.Root))];
    }

    /// <summary>What an error costs. By cross-validation on PLV; from 0.5 to 3 the figures are the same within half a point.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>Features of fewer sentences are left out: they cost half of the file and are worth nothing.</summary>
    public int MinimalCount { get; init; } = 3;

    /// <summary>The model of some of the sentences, as a file.</summary>
    public byte[] Train(IReadOnlyList<int> chosen)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var i in chosen)
            foreach (var key in features[i].Keys) counts[key] = counts.GetValueOrDefault(key) + 1;
        var space = new FeatureNumbers { IsKept = key => counts[key] >= MinimalCount };
        var examples = chosen.Select(i => space.Of(features[i], learn: true)).ToArray();
        return CodingModel.Write([.. space.Keys], new LinearSvm { Cost = Cost }.Train(examples, [.. chosen.Select(i => labels[i])], lexicon.Roots.Length, space.Count));
    }

    /// <summary>The root codes that a model gives to some of the sentences, by their numbers in the lexicon.</summary>
    public int[] Classify(CodingModel model, IReadOnlyList<int> chosen)
    {
        var scores = new float[lexicon.Roots.Length];
        return [.. chosen.Select(i =>
        {
            model.Score(features[i], scores);
            return Enumerable.Range(0, scores.Length).MaxBy(c => scores[c]);
        })];
    }
}
