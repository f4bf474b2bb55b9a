package gongkai.publish.sitecolumn;

/// A column as a form offers it.
///
/// @param group the column at the top it stands beneath, or empty: what a select is grouped by
/// @param way its name with the names above it, 通知公告 / 招考
public record ColumnChoice(ColumnId id, String group, String name, String way) {}
