package gongkai.publish.drafting;

import gongkai.publish.disclosure.DocumentId;
import java.time.Instant;

/// A draft passed the gate and became a document, or the new text of one. For the room that brought it.
///
/// @param origin what the room said of where it came from; empty when nobody did
public record DraftPublished(DraftId draft, String origin, DocumentId document, Instant at) {}
