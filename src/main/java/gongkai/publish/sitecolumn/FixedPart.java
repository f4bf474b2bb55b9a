package gongkai.publish.sitecolumn;

/// A part that every disclosure home has, as it is called before the organ has published anything in it.
public record FixedPart(ColumnType type, String name, String description) {}
