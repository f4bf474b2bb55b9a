package gongkai.publish.sitecolumn;

import java.time.Instant;

/// Something that happened to a column; never changed.
///
/// @param what in the words of the room, for example 移动栏目
record ColumnEvent(Instant at, String actor, String what, String detail) {}
