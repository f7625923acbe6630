using System.Data.Common;
using System.Globalization;

namespace Synoptic.Storage.Sql;

/// <summary>Short ways to ask and to tell over a connection. Moments are ISO 8601, days are counted from 0001-01-01.</summary>
internal static class SqlRows
{
    public static DbCommand Command(this DbConnection connection, DbTransaction? transaction, string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var (name, value) in parameters) command.Add(name, value);
        return command;
    }

    public static DbParameter Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = ValueOf(value);
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>A value as a parameter takes it.</summary>
    public static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        string text => DbText.Clean(text),
        _ => value,
    };

    public static List<T> All<T>(this DbCommand command, Func<DbDataReader, T> map)
    {
        using (command)
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(map(reader));
            return rows;
        }
    }

    public static T? First<T>(this DbCommand command, Func<DbDataReader, T> map)
        where T : class
    {
        using (command)
        {
            using var reader = command.ExecuteReader();
            return reader.Read() ? map(reader) : null;
        }
    }

    public static int Run(this DbCommand command)
    {
        using (command) return command.ExecuteNonQuery();
    }

    public static long Number(this DbCommand command)
    {
        using (command) return Convert.ToInt64(command.ExecuteScalar() is { } value and not DBNull ? value : 0L, CultureInfo.InvariantCulture);
    }

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));

    public static DateTimeOffset Moment(this DbDataReader row, int column) => DateTimeOffset.Parse(row.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static byte[] Bytes(this DbDataReader row, int column) => (byte[])row.GetValue(column);

    public static string Of(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
