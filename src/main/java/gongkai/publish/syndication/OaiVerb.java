package gongkai.publish.syndication;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The six questions of OAI-PMH 2.0, with what must and what may come with them.
enum OaiVerb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
    LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of());

    static final String TOKEN = "resumptionToken";

    private final String word;
    private final Set<String> required;
    private final Set<String> possible;

    OaiVerb(String word, Set<String> required, Set<String> possible) {
        this.word = word;
        this.required = required;
        this.possible = possible;
    }

    static Optional<OaiVerb> parse(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    /// Refuses arguments that are missing, strange, or beside a token that says it all.
    void check(Set<String> given) throws OaiProblem {
        for (String name : given) {
            if (!required.contains(name) && !possible.contains(name)) {
                throw OaiFault.BAD_ARGUMENT.because(word + " does not take the argument " + plain(name) + ".");
            }
        }
        if (given.contains(TOKEN)) {
            if (given.size() > 1) {
                throw OaiFault.BAD_ARGUMENT.because("resumptionToken comes without other arguments.");
            }
            return;
        }
        for (String name : required) {
            if (!given.contains(name)) {
                throw OaiFault.BAD_ARGUMENT.because(word + " needs the argument " + name + ".");
            }
        }
    }

    private static String plain(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "given";
    }
}
