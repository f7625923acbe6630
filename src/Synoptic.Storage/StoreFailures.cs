using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>What may be wrong with a store.</summary>
internal static class StoreFailures
{
    public static Failure Unusable(string place, string found) => Error("SYN6001", place, found, "a store, or a place where one can be made");

    public static Failure NoStore(string place, string found) => Error("SYN6002", place, found, "a store of synoptic");

    public static Failure Newer(string place, int found, int known) => Error("SYN6003", place, string.Create(CultureInfo.InvariantCulture, $"a store of version {found}"), string.Create(CultureInfo.InvariantCulture, $"version {known} or earlier; a newer synoptic opens it"));

    public static Failure Busy(string place) => Error("SYN6004", place, "another program that writes to it, for longer than waited", "one writer at a time");

    public static Failure ReadOnly(string place, string found) => Error("SYN6005", place, found, "a place that can be written");

    public static Failure Full(string place, string found) => Error("SYN6006", place, found, "room on the disk; nothing of what was being added is kept");

    public static Failure Damaged(string place, string found) => Error("SYN6007", place, found, "a whole store; take it from a copy, or add the reports again");

    public static Failure Unreachable(string place, string found) => Error("SYN6008", place, found, "a PostgreSQL server that lets this user in");

    public static Failure BadAddress(string place, string found) => Error("SYN6009", place, found, "postgres://USER@HOST:PORT/NAME");

    private static Failure Error(string code, string place, string found, string expected) => new(code, Severity.Error, place, found, expected);
}
