using System.CommandLine;
using Synoptic.Training.Answers;
using Synoptic.Training.Calendars;
using Synoptic.Training.Commitments;
using Synoptic.Training.Coreference;
using Synoptic.Training.Events;
using Synoptic.Training.Lemmas;
using Synoptic.Training.Names;
using Synoptic.Training.Network;
using Synoptic.Training.Places;
using Synoptic.Training.Segmentation;
using Synoptic.Training.Situations;
using Synoptic.Training.Spinning;
using Synoptic.Training.Stories;
using Synoptic.Training.Timelines;
using Synoptic.Training.Variants;

namespace Synoptic.Training;

/// <summary>The command that trains the models of Synoptic.</summary>
public static class Program
{
    /// <summary>Runs one verb.</summary>
    /// <returns>0: done; 1: it failed; 2: the command line could not be understood.</returns>
    public static int Main(string[] args)
    {
        var data = new Option<string>("--data") { Description = "Folder with language/ and names/.", DefaultValueFactory = _ => Path.Combine("..", "shared", "data"), Recursive = true };
        var output = new Option<string>("--output") { Description = "Folder for the model files.", DefaultValueFactory = _ => Path.Combine("src", "Synoptic", "Language", "Models", "en"), Recursive = true };
        var root = new RootCommand("Trains the models that ship with Synoptic.") { data, output };
        TrainingData Where(ParseResult parsed) => new(parsed.GetValue(data)!, parsed.GetValue(output)!);
        var cache = new Option<string>("--cache") { Description = "Folder for what is fetched and for what is ready of a long training.", DefaultValueFactory = _ => Path.Combine(".build", "training"), Recursive = true };
        root.Options.Add(cache);
        root.Subcommands.Add(AllVerb.Create(Where, cache));
        root.Subcommands.Add(SegmenterCommands.Train(Where));
        root.Subcommands.Add(SegmenterCommands.Evaluate(Where));
        root.Subcommands.Add(LemmaVerbs.Train(Where));
        root.Subcommands.Add(LemmaVerbs.Evaluate(Where));
        root.Subcommands.Add(NetworkVerbs.Train(Where, cache));
        root.Subcommands.Add(NetworkVerbs.Evaluate(Where));
        root.Subcommands.Add(NameVerbs.Evaluate(Where));
        root.Subcommands.Add(SpinningVerbs.Train(Where, cache));
        root.Subcommands.Add(SpinningVerbs.Evaluate(Where, cache));
        root.Subcommands.Add(SpinningVerbs.Time(Where));
        root.Subcommands.Add(StoryVerbs.Train(Where));
        root.Subcommands.Add(StoryVerbs.Evaluate(Where));
        root.Subcommands.Add(VariantVerbs.Evaluate());
        root.Subcommands.Add(CommitmentVerbs.Evaluate());
        root.Subcommands.Add(CalendarVerbs.Evaluate(Where));
        root.Subcommands.Add(SituationVerbs.Evaluate());
        root.Subcommands.Add(ModalityVerbs.Evaluate());
        root.Subcommands.Add(SenseVerbs.Evaluate());
        root.Subcommands.Add(ActorVerbs.Evaluate(Where));
        root.Subcommands.Add(PlacesVerb.Create());
        root.Subcommands.Add(CoreferenceVerbs.Train(Where));
        root.Subcommands.Add(CoreferenceVerbs.Evaluate(Where));
        root.Subcommands.Add(EventVerbs.Train(Where));
        root.Subcommands.Add(EventVerbs.Evaluate(Where));
        root.Subcommands.Add(TimelineVerbs.Train(Where));
        root.Subcommands.Add(TimelineVerbs.Evaluate(Where));
        root.Subcommands.Add(AnswerVerbs.Train(Where));
        root.Subcommands.Add(AnswerVerbs.Evaluate(Where));
        root.Subcommands.Add(AnswerVerbs.EvaluateRelations());
        root.Subcommands.Add(CodingVerbs.Train(Where));
        root.Subcommands.Add(CodingVerbs.Evaluate(Where));
        return root.Parse(args).Invoke();
    }
}
