package gongkai.publish.syndication;

/// The faults that OAI-PMH 2.0 names. They are answered with status 200: to the protocol an answer is an answer.
enum OaiFault {
    BAD_VERB("badVerb"),
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    private final String code;

    OaiFault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    OaiProblem because(String words) {
        return new OaiProblem(this, words);
    }
}
