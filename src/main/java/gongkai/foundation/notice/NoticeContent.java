package gongkai.foundation.notice;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an entry says, kept sealed as a whole: the words may hold what an applicant wrote, and the address is
/// somebody's.
///
/// @param title as it stands in the inbox, empty until the entry is expanded
/// @param words what the texts leave open
/// @param address of somebody without an account, or empty
record NoticeContent(String title, String body, Map<String, String> words, String address) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String TITLE = "#title";
    private static final String BODY = "#body";
    private static final String ADDRESS = "#address";

    NoticeContent {
        words = Map.copyOf(words);
    }

    String write() {
        var all = new HashMap<>(words);
        all.put(TITLE, title);
        all.put(BODY, body);
        all.put(ADDRESS, address);
        return JSON.writeValueAsString(all);
    }

    static NoticeContent read(String text) {
        Map<String, String> all = new HashMap<>(JSON.readValue(text, TEXTS));
        String title = taken(all, TITLE);
        String body = taken(all, BODY);
        String address = taken(all, ADDRESS);
        return new NoticeContent(title, body, all, address);
    }

    private static String taken(Map<String, String> all, String name) {
        String value = all.remove(name);
        return value == null ? "" : value;
    }

    /// The same, as it was told in the inbox.
    NoticeContent told(String newTitle, String newBody) {
        return new NoticeContent(newTitle, newBody, words, address);
    }
}
