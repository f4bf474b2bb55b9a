package gongkai.publish.textcheck;

/// Looks through the text of one field for one sort of thing.
interface Sieve {
    void sift(Passage passage, Catch found);

    /// Takes what was found.
    interface Catch {
        void take(FindingKind kind, Severity severity, int from, int to, String sentence);
    }
}
