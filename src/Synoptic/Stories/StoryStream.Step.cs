using System.Collections.Immutable;

namespace Synoptic.Stories;

public sealed partial class StoryStream
{
    /// <summary>One batch on its way through the stream.</summary>
    private sealed class Step(StoryStream stream, IReadOnlyList<StoryDigest> batch, IReadOnlyCollection<CopyLink> copies)
    {
        // A larger story has long shown what it is, and every pair of its articles is compared.
        private const int MostParts = 24;

        private readonly StoryAgglomeration agglomeration = new(stream.model.Signs, stream.settings.Threshold) { Seen = stream.Seen };
        private readonly StoryMember[] places = new StoryMember[batch.Count];
        private readonly HashSet<OpenStory> founded = [];
        private readonly List<StoryChange> changes = [];
        private readonly HashSet<OpenStory> changed = [];

        public StoryStep Run()
        {
            // In order of publication, then of id: the order of input must not decide what belongs together.
            var order = Enumerable.Range(0, batch.Count)
                .OrderBy(i => batch[i].Published ?? DateOnly.MaxValue)
                .ThenBy(i => batch[i].Id, StringComparer.Ordinal)
                .ToArray();
            foreach (var i in order)
                if (batch[i].Published is { } day) stream.clock.Tell(day.DayNumber);
            var originals = Originals();
            Count(order, originals);
            foreach (var i in order) Place(i, originals);
            Join();
            Part();
            Close();
            return new StoryStep([.. places.Select(static member => member.Story.Id)], [.. changes]);
        }

        // For each article those that it shares words with.
        private Dictionary<string, List<string>> Originals()
        {
            var of = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var copy in copies)
            {
                Link(copy.A, copy.B);
                Link(copy.B, copy.A);
            }

            return of;

            void Link(string a, string b)
            {
                if (!of.TryGetValue(a, out var list)) of.Add(a, list = []);
                list.Add(b);
            }
        }

        // A copy says nothing new of how rare words are. Before anything is weighed, so that the batch's own order does not matter.
        private void Count(int[] order, Dictionary<string, List<string>> originals)
        {
            var before = new HashSet<string>(StringComparer.Ordinal);
            var seen = new HashSet<ulong>();
            foreach (var i in order)
            {
                var isCopy = !seen.Add(batch[i].Signature) || stream.known.ContainsKey(batch[i].Signature)
                    || (originals.TryGetValue(batch[i].Id, out var others) && others.Exists(other => before.Contains(other) || stream.known.ContainsKey(KeyOf(other))));
                before.Add(batch[i].Id);
                if (!isCopy) stream.statistics.Add(batch[i].Terms);
            }
        }

        private void Place(int i, Dictionary<string, List<string>> originals)
        {
            var digest = batch[i];
            var number = stream.articles++;
            stream.held++;
            int? day = digest.Published is { } published && stream.clock.Believes(published.DayNumber) ? published.DayNumber : null;
            var signature = digest.Terms.Length >= LeastTermsOfCopy ? digest.Signature : 0;
            StoryProfile? profile = null;
            var original = SameText(signature, day);
            if (original is null)
            {
                profile = StoryProfile.Of(digest, day, stream.model, stream.statistics);
                original = Original(digest, profile, originals);
            }

            var member = original is not null
                ? new StoryMember(original.Story, digest.Id, number, 0) { Original = original }
                : Found(digest, profile!, number, signature);
            member.Story.Members.Add(member);
            stream.known[KeyOf(digest.Id)] = places[i] = member;
            Feed(member.Story, day, number);
        }

        private StoryMember Found(StoryDigest digest, StoryProfile profile, long number, ulong signature)
        {
            var story = new OpenStory(stream.NewId(digest.Id), number, profile);
            stream.open.Add(story.Id, story);
            founded.Add(story);
            foreach (var other in stream.index.Find(profile, stream.settings.Candidates)) agglomeration.Add(story, other);
            stream.index.Enter(story);
            // Only stories with undated articles are ever parted: of the others the sum is enough.
            var isDated = digest.Published is not null && !digest.IsDateGiven;
            var member = new StoryMember(story, digest.Id, number, signature)
            {
                Profile = isDated ? null : profile,
                Days = isDated ? null : new MemberDays(digest.Days, digest.Coming),
            };
            if (signature != 0) stream.known[signature] = member;
            return member;
        }

        // An undated article is of today. One that comes late feeds its story too: there is news of it.
        private void Feed(OpenStory story, int? day, long number)
        {
            story.Fed = Math.Max(story.Fed, Math.Max(stream.clock.Day, Math.Min(day ?? 0, stream.clock.Day)));
            story.FedBy = number;
        }

        private StoryMember? SameText(ulong signature, int? day) =>
            signature != 0 && stream.known.TryGetValue(signature, out var found) && IsNear(found.Story, day) ? found : null;

        private StoryMember? Original(StoryDigest digest, StoryProfile profile, Dictionary<string, List<string>> originals)
        {
            if (!originals.TryGetValue(digest.Id, out var others)) return null;
            (StoryMember? Member, float Odds) best = (null, (float)stream.settings.CopyThreshold);
            OpenStory? last = null;
            foreach (var other in others)
            {
                if (!stream.known.TryGetValue(KeyOf(other), out var found) || found.Story == last || !IsNear(found.Story, profile.FirstDay)) continue;
                last = found.Story;
                var odds = StoryComparison.Odds(profile, last.Profile, stream.model.Signs);
                if (odds > best.Odds || (odds == best.Odds && best.Member is { } b && last.Founded < b.Story.Founded)) best = (found.Original ?? found, odds);
            }

            return best.Member;
        }

        private bool IsNear(OpenStory story, int? day) =>
            !story.IsClosed
            && (day is not { } d || story.Profile.FirstDay is not { } first || (d >= first - stream.settings.CopyDays && d <= story.Profile.LastDay!.Value + stream.settings.CopyDays));

        private void Join()
        {
            foreach (var (older, younger) in agglomeration.Run())
            {
                stream.index.Leave(younger);
                stream.open.Remove(younger.Id);
                changed.Add(older);
                // A story that was founded and joined within this batch was never told of.
                if (founded.Contains(younger)) continue;
                changes.Add(new StoryChange(StoryChangeKind.Merged, younger.Id, older.Id, [], stream.clock.Date, "same-happening"));
            }

            changed.RemoveWhere(static story => story.Into is not null);
            foreach (var story in founded)
                if (story.Into is null) changes.Add(new StoryChange(StoryChangeKind.Opened, story.Id, null, [story.Members[0].Article], stream.clock.Date, "new"));
            foreach (var story in changed.OrderBy(static story => story.Founded)) stream.index.Enter(story);
        }

        private void Part()
        {
            var waiting = new Stack<OpenStory>(changed.OrderByDescending(static story => story.Founded));
            while (waiting.TryPop(out var story))
            {
                var whole = story.Members.Where(static member => member.Profile is not null).ToList();
                if (whole.Count != story.Profile.Articles || whole.Count > MostParts || stream.splitter.Split(whole) is not { } halves) continue;
                var (kept, parted) = halves.One[0].Number < halves.Other[0].Number ? halves : (halves.Other, halves.One);
                var part = new OpenStory(stream.NewId(parted[0].Article), parted[0].Number, Sum(parted)) { Fed = story.Fed, FedBy = story.FedBy };
                var going = new HashSet<StoryMember>(parted);
                var (leaving, staying) = (new List<StoryMember>(), new List<StoryMember>());
                foreach (var member in story.Members) (going.Contains(member.Original ?? member) ? leaving : staying).Add(member);
                foreach (var member in leaving) member.Story = part;
                part.Members.AddRange(leaving);
                story.Keep(staying, Sum(kept));
                stream.open.Add(part.Id, part);
                changes.Add(new StoryChange(StoryChangeKind.Split, part.Id, story.Id, [.. leaving.Select(static member => member.Article)], stream.clock.Date, "other-day"));
                stream.index.Enter(story);
                stream.index.Enter(part);
                waiting.Push(part);
                waiting.Push(story);
            }
        }

        private static StoryProfile Sum(List<StoryMember> members)
        {
            var sum = members[0].Profile!;
            for (var i = 1; i < members.Count; i++) sum = StoryProfile.Sum(sum, members[i].Profile!);
            return sum;
        }

        private void Close()
        {
            if (stream.clock.IsSettled && stream.closedUpTo < stream.clock.Day)
            {
                stream.closedUpTo = stream.clock.Day;
                var last = stream.clock.Day - stream.settings.CloseAfterDays;
                foreach (var story in stream.open.Values.Where(story => story.Fed < last).OrderBy(static story => story.Founded).ToList()) Close(story, "no-news");
            }

            if (stream.held <= stream.settings.MostArticles) return;
            foreach (var story in stream.open.Values.OrderBy(static story => story.FedBy).ToList())
            {
                if (stream.held <= stream.settings.MostArticles - (stream.settings.MostArticles / Slack)) break;
                Close(story, "too-many-open");
            }
        }

        private void Close(OpenStory story, string reason)
        {
            stream.Close(story);
            changes.Add(new StoryChange(StoryChangeKind.Closed, story.Id, null, [], stream.clock.Date, reason));
        }
    }
}
