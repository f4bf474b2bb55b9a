package gongkai.publish.disclosure;

/// In the index every server keeps in its own folder.
class FindingTest extends FindingContract {}
