package gongkai.foundation.operations;

/// A setting that stands in no record of settings, because it is read where no record can be: contributed as a bean.
///
/// @param name for example `gongkai.port`
public record KnownSetting(String name) {}
