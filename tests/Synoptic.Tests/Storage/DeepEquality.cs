using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Synoptic.Tests.Storage;

/// <summary>Compares two values by all their public properties, and theirs in turn: a property that is added later is compared as well.</summary>
internal static class DeepEquality
{
    /// <summary>Where the two differ: empty if nowhere.</summary>
    public static List<string> Differences(object? expected, object? found)
    {
        var differences = new List<string>();
        Compare(expected, found, "", differences);
        return differences;
    }

    private static void Compare(object? expected, object? found, string path, List<string> differences)
    {
        if (differences.Count > 10 || ReferenceEquals(expected, found)) return;
        if (expected is null || found is null || expected.GetType() != found.GetType())
        {
            differences.Add($"{path}: {expected ?? "null"} / {found ?? "null"}");
            return;
        }

        var type = expected.GetType();
        if (type.IsPrimitive || type.IsEnum || expected is string or DateOnly or DateTimeOffset or decimal)
        {
            if (!expected.Equals(found)) differences.Add($"{path}: {expected} / {found}");
            return;
        }

        if (expected is IEnumerable these && found is IEnumerable those)
        {
            // An array that was never given is an empty one after it was kept.
            var (left, right) = (Items(these), Items(those));
            if (left.Count != right.Count) differences.Add($"{path}: {left.Count} items / {right.Count}");
            for (var i = 0; i < Math.Min(left.Count, right.Count); i++) Compare(left[i], right[i], $"{path}[{i}]", differences);
            return;
        }

        if (expected is ITuple a && found is ITuple b)
        {
            for (var i = 0; i < a.Length; i++) Compare(a[i], b[i], $"{path}.{i}", differences);
            return;
        }

        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0 && p.CanRead).ToArray();
        if (properties.Length == 0 && !expected.Equals(found)) differences.Add($"{path}: {expected} / {found}");
        foreach (var property in properties) Compare(Get(property, expected), Get(property, found), $"{path}.{property.Name}", differences);
    }

    // What is made of other properties may have nothing to be made of: then in both.
    private static object? Get(PropertyInfo property, object of)
    {
        try
        {
            return property.GetValue(of);
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.GetType().Name;
        }
    }

    private static List<object?> Items(IEnumerable items) => items.GetType().GetProperty("IsDefault") is { } isDefault && (bool)isDefault.GetValue(items)! ? [] : [.. items.Cast<object?>()];
}
