using System.Runtime.CompilerServices;

namespace Synoptic.Stories.Events;

/// <summary>Sets of keys, as arrays in order. What compares them is called so often that it is made fast at once.</summary>
internal static class Keys
{
    /// <summary>The keys in order, each once.</summary>
    public static int[] Ordered(List<int> keys)
    {
        if (keys.Count == 0) return [];
        keys.Sort();
        var count = 1;
        for (var i = 1; i < keys.Count; i++)
            if (keys[i] != keys[i - 1]) keys[count++] = keys[i];
        keys.RemoveRange(count, keys.Count - count);
        return [.. keys];
    }

    /// <summary>Whether two sets share a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Overlap(int[] a, int[] b)
    {
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) return true;
            if (a[i] < b[j]) i++;
            else j++;
        }

        return false;
    }

    /// <summary>How many keys two sets share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Shared(int[] a, int[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return shared;
    }

    /// <summary>Sum of the weights of the keys that two sets share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Weight(int[] a, int[] b, float[] weights)
    {
        var sum = 0f;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                sum += weights[a[i]];
                i++;
                j++;
            }
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return sum;
    }
}
