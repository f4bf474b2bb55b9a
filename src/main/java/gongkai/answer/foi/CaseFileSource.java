package gongkai.answer.foi;

import java.util.List;

/// A room that has papers of a request, contributed as a bean (条例第四十五条: 归档). The papers of a case file stand in the
/// order of their parts, and within a part in the order in which they are given.
public interface CaseFileSource {
    /// Where its papers stand: 10 what was asked, 15 what was handed in with it, 20 how it was handled, 30 letters, 40
    /// what was given, 50 opinions and
    /// proofs, 60 remedies.
    int part();

    List<CasePaper> papers(FoiRequest request);
}
