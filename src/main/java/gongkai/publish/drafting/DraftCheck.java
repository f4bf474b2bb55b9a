package gongkai.publish.drafting;

import java.util.List;

/// Reads a text before it is published. The narrow door to whoever looks through texts.
interface DraftCheck {
    /// What is to be mended or answered; empty when nothing is.
    List<DraftFinding> check(Draft draft, DraftText text);
}
