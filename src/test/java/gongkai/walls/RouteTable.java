package gongkai.walls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who may enter which route. A line is `METHOD path who …`; `who` is ANYONE, GUEST, CITIZEN, STAFF (all roles) or
/// the name of a role.
///
/// @param rows the people allowed, by `METHOD path`
public record RouteTable(Map<String, Set<String>> rows) {
    private static final int NOT_SIGNED_IN = 401;
    private static final int FORBIDDEN = 403;
    private static final int FAULT = 500;

    /// Reads the table; `everyone` are the people it may name.
    public static RouteTable parse(String table, List<String> everyone) {
        var rows = new LinkedHashMap<String, Set<String>>();
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            if (words.length < 3) {
                throw new IllegalArgumentException("not `METHOD path who`: " + line);
            }
            var who = new LinkedHashSet<String>();
            for (int i = 2; i < words.length; i++) {
                who.addAll(people(words[i], everyone));
            }
            if (rows.put(words[0] + " " + words[1], who) != null) {
                throw new IllegalArgumentException("two lines for one route: " + line);
            }
        });
        return new RouteTable(rows);
    }

    private static List<String> people(String word, List<String> everyone) {
        return switch (word) {
            case "ANYONE" -> everyone;
            case "STAFF" ->
                everyone.stream()
                        .filter(who -> !who.equals("GUEST") && !who.equals("CITIZEN"))
                        .toList();
            default -> {
                if (!everyone.contains(word)) {
                    throw new IllegalArgumentException("nobody is called " + word);
                }
                yield List.of(word);
            }
        };
    }

    /// Routes the table forgets, and lines for routes that do not exist.
    public List<String> gaps(Set<String> routes) {
        var offences = new ArrayList<String>();
        for (String route : new TreeSet<>(routes)) {
            if (!rows.containsKey(route)) {
                offences.add("say in routes.txt who may enter " + route);
            }
        }
        for (String route : rows.keySet()) {
            if (!routes.contains(route)) {
                offences.add("there is no route " + route + "; take its line out of routes.txt");
            }
        }
        return offences;
    }

    /// What is wrong with the answer this person got on this route, if anything.
    public Optional<String> judge(String route, String who, int status, String location) {
        boolean sentToSignIn = location.startsWith("/login?back=") || location.startsWith("/console/login?back=");
        boolean refused = status == FORBIDDEN || status == NOT_SIGNED_IN || sentToSignIn;
        boolean allowed = rows.getOrDefault(route, Set.of()).contains(who);
        String answer =
                "%s as %s: %d %s".formatted(route, who, status, location).strip();
        if (status >= FAULT) {
            return Optional.of(answer + ", a fault of ours");
        }
        if (allowed) {
            return refused ? Optional.of(answer + ", but this person may enter") : Optional.empty();
        }
        if (!who.equals("GUEST")) {
            return status == FORBIDDEN ? Optional.empty() : Optional.of(answer + ", but may not enter");
        }
        boolean asked = route.contains(" /api/") ? status == NOT_SIGNED_IN : sentToSignIn;
        return asked ? Optional.empty() : Optional.of(answer + ", but should be asked to sign in");
    }
}
