package gongkai.foundation.web;

/// A door of the portal: what one can do in a wing. Each room contributes its own as beans.
///
/// @param words one sentence on what is behind it
/// @param order smaller stands higher
public record PortalDoor(Wing wing, String path, String label, String words, int order) {}
