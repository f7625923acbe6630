using System.Text.Json;
using BenchmarkDotNet.Running;
using Synoptic.Bench;
using Synoptic.Bench.HardCopies;
using Synoptic.Bench.KnownStories;
using Synoptic.Bench.Stores;

// `generate COUNT WORDS FILE` and `wire COUNT WORDS PER_DAY FILE` write invented reports as JSON lines, `hard-copies PARENTS.jsonl FOLDER`
// a set of copies made from given articles, `speakers FILE` measures names and quotations on articles, `times FILE` time expressions, `figures FILE` quantities, `pages FOLDER` the reading of web pages,
// `desk ADDRESS PEOPLE SECONDS` reads from a desk that is served while reports come, `warc MEGABYTES FILE` writes a web archive of invented pages, `known-stories COUNT SEED [-v]` reconciles invented stories and says how often the status of a figure is right; anything else goes to BenchmarkDotNet.
if (args is ["desk", var address, var people, var seconds])
{
    Environment.ExitCode = await DeskVerb.Run(new Uri(address), int.Parse(people), int.Parse(seconds)) ? 0 : 1;
    return;
}

if (args is ["generate", var count, var words, var file])
{
    using var output = File.Create(file);
    foreach (var report in new ReportGenerator(1).Reports(int.Parse(count), int.Parse(words)))
    {
        JsonSerializer.Serialize(output, new { title = report.Title, text = report.Text, published = report.Published.ToString("yyyy-MM-dd"), source = report.Outlet });
        output.WriteByte((byte)'\n');
    }

    return;
}

if (args is ["wire", var total, var length, var perDay, var wire])
{
    using var output = new BufferedStream(File.Create(wire), 1 << 20);
    foreach (var report in new StreamGenerator(1).Reports(int.Parse(total), int.Parse(length), int.Parse(perDay)))
    {
        JsonSerializer.Serialize(output, new { title = report.Title, text = report.Text, published = report.Published.ToString("yyyy-MM-dd"), source = report.Outlet });
        output.WriteByte((byte)'\n');
    }

    return;
}

if (args is ["warc", var megabytes, var archive])
{
    WarcVerb.Run(int.Parse(megabytes), archive);
    return;
}

if (args is ["hard-copies", var parents, var folder])
{
    HardCopiesVerb.Run(parents, folder);
    return;
}

if (args is ["events", var told])
{
    EventsVerb.Run(told);
    return;
}

if (args is ["times", var dated])
{
    TimesVerb.Run(dated);
    return;
}

if (args is ["speakers", var reports])
{
    SpeakersVerb.Run(reports);
    return;
}

if (args is ["pages", var pages])
{
    PagesVerb.Run(pages);
    return;
}

if (args is ["known-stories", var stories, var seed, .. var rest])
{
    KnownStoriesVerb.Run(int.Parse(stories), int.Parse(seed), rest is ["-v"]);
    return;
}

// `store COUNT PLACE` fills a store with invented reports, `search PLACE` measures searches and pages of it.
if (args is ["store", var kept, var place])
{
    StoreVerb.Fill(int.Parse(kept), place);
    return;
}

if (args is ["search", var filled, ..])
{
    StoreVerb.Search(filled, args.Length > 2 ? args[2] : "");
    return;
}

if (args is ["figures", var counted])
{
    FiguresVerb.Run(counted);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
