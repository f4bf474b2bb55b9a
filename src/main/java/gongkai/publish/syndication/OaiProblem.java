package gongkai.publish.syndication;

/// A question of a harvester that the protocol answers with a fault.
final class OaiProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final OaiFault fault;
    private final String words;

    OaiProblem(OaiFault fault, String words) {
        super(words, null, false, false);
        this.fault = fault;
        this.words = words;
    }

    OaiFault fault() {
        return fault;
    }

    String words() {
        return words;
    }
}
