using Synoptic.Knowledge;

namespace Synoptic.Stories;

public sealed partial class StoryStream
{
    private const uint Magic = 0x53535953;
    private const int Version = 1;

    /// <summary>
    /// Writes the whole state: SYSS, version, number of articles, clock, counts of terms, open stories with their articles, what is known
    /// of copies, index. A stream read from it goes on as this one would.
    /// </summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(articles);
        writer.Write(closedUpTo);
        clock.Write(writer);
        statistics.Write(writer);
        writer.Write(open.Count);
        foreach (var story in open.Values.OrderBy(static story => story.Founded).ThenBy(static story => story.Id, StringComparer.Ordinal)) Write(writer, story);
        writer.Write(known.Count);
        foreach (var (key, member) in known.OrderBy(static pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(member.Number);
        }

        index.Write(writer);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no state of this version.</exception>
    public static StoryStream Read(BinaryReader reader, WordTables tables, StorySettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return Read(reader, new StoryStream(tables, settings));
    }

    internal static StoryStream Read(BinaryReader reader, StoryModel model, StorySettings settings) => Read(reader, new StoryStream(model, settings));

    private static StoryStream Read(BinaryReader reader, StoryStream stream)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("found no state of a stream of stories; expected one that begins with SYSS");
        var version = reader.ReadInt32();
        if (version != Version) throw new InvalidDataException($"found the state of a stream of stories in version {version}; expected version {Version}");
        stream.articles = reader.ReadInt64();
        stream.closedUpTo = reader.ReadInt32();
        stream.clock = StreamClock.Read(reader);
        stream.statistics = TermStatistics.Read(reader);
        var members = new Dictionary<long, StoryMember>();
        var stories = new Dictionary<long, OpenStory>();
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            var story = ReadStory(reader, members);
            stories.Add(story.Founded, story);
            stream.open.Add(story.Id, story);
            stream.held += story.Members.Count;
        }

        for (var i = reader.ReadInt32(); i > 0; i--) stream.known.Add(reader.ReadUInt64(), members[reader.ReadInt64()]);
        stream.index = OpenStoryIndex.Read(reader, stories);
        return stream;
    }

    private static void Write(BinaryWriter writer, OpenStory story)
    {
        writer.Write(story.Id);
        writer.Write(story.Founded);
        writer.Write(story.Fed);
        writer.Write(story.FedBy);
        story.Profile.Write(writer);
        writer.Write(story.Members.Count);
        foreach (var member in story.Members)
        {
            writer.Write(member.Article);
            writer.Write(member.Number);
            writer.Write(member.Signature);
            writer.Write(member.Original?.Number ?? -1);
            // The profile of a story's only article is the story's.
            writer.Write((byte)(member.Profile is null ? 0 : ReferenceEquals(member.Profile, story.Profile) ? 1 : 2));
            if (member.Profile is not null && !ReferenceEquals(member.Profile, story.Profile)) member.Profile.Write(writer);
            writer.Write(member.Days is not null);
            if (member.Days is not { } days) continue;
            WriteDays(days.Days);
            WriteDays(days.Coming);
        }

        void WriteDays(int[] days)
        {
            writer.Write((byte)days.Length);
            foreach (var day in days) writer.Write(day);
        }
    }

    private static OpenStory ReadStory(BinaryReader reader, Dictionary<long, StoryMember> members)
    {
        var id = reader.ReadString();
        var founded = reader.ReadInt64();
        var (fed, fedBy) = (reader.ReadInt32(), reader.ReadInt64());
        var story = new OpenStory(id, founded, StoryProfile.Read(reader)) { Fed = fed, FedBy = fedBy };
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            var article = reader.ReadString();
            var (number, signature, original) = (reader.ReadInt64(), reader.ReadUInt64(), reader.ReadInt64());
            var kind = reader.ReadByte();
            var member = new StoryMember(story, article, number, signature)
            {
                Original = members.GetValueOrDefault(original),
                Profile = kind switch { 0 => null, 1 => story.Profile, _ => StoryProfile.Read(reader) },
                Days = reader.ReadBoolean() ? new MemberDays(ReadDays(), ReadDays()) : null,
            };
            story.Members.Add(member);
            members.Add(number, member);
        }

        return story;

        int[] ReadDays()
        {
            var days = new int[reader.ReadByte()];
            for (var i = 0; i < days.Length; i++) days[i] = reader.ReadInt32();
            return days;
        }
    }
}
