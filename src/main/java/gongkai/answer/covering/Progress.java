package gongkai.answer.covering;

/// Hears how far a copy is, page by page; a file without pages is made in one go.
public interface Progress {
    /// Nobody listens.
    Progress UNHEARD = (page, pages) -> {};

    void made(int page, int pages);
}
