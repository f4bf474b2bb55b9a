package gongkai.foundation.web;

/// An entry of the console's left rail. Each room contributes its own as a bean; who may not enter does not see it.
///
/// @param needs the name of the act a person must be allowed to do
/// @param order smaller stands higher
public record ConsoleDoor(String path, String label, String group, String needs, int order) {}
