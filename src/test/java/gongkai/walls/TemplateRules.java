package gongkai.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rules on templates: one typed record for a page; no script and no style outside their files, which the content
/// security policy would refuse anyway.
public final class TemplateRules {
    private static final Pattern PARAMETER = Pattern.compile("^@param\\s+(\\S+)\\s+(\\w+)", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^@import\\s+(\\S+)", Pattern.MULTILINE);
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE);
    /// Not run by any browser, so the policy lets it stand. What it holds is escaped by `LinkedData`, nothing else may.
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">\\$unsafe\\{data\\.json\\(\\)}</script>");
    private static final Pattern STYLE = Pattern.compile("\\sstyle\\s*=|<style", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLER = Pattern.compile("<[a-z][^>]*\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);

    private TemplateRules() {}

    /// A page template takes exactly one parameter, and that is a record. Layouts and components take what they need;
    /// what pages of one room share stands in `<room>/part`.
    public static List<String> pageOfManyParts(SourceFile template) {
        if ((template.folder() + "/").matches(".*/(layout|component|part)/.*")) {
            return List.of();
        }
        var types = PARAMETER
                .matcher(template.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (types.size() != 1) {
            return List.of(template.path() + " takes " + types.size() + " parameters; a page takes one record");
        }
        return isRecord(template, types.getFirst())
                ? List.of()
                : List.of(template.path() + " takes a " + types.getFirst() + ", which is no record it imports");
    }

    /// Scripts and styles stand in files of their own.
    public static List<String> inlineCode(SourceFile template) {
        var offences = new ArrayList<String>();
        var without =
                new SourceFile(template.path(), DATA.matcher(template.text()).replaceAll(""));
        note(offences, without, SCRIPT, "an inline script");
        note(offences, template, STYLE, "an inline style");
        note(offences, template, HANDLER, "an inline event handler");
        return offences;
    }

    private static boolean isRecord(SourceFile template, String type) {
        return IMPORT.matcher(template.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> name.endsWith("." + type.split("\\.")[0]))
                .map(name ->
                        name + type.substring(type.split("\\.")[0].length()).replace('.', '$'))
                .anyMatch(TemplateRules::isRecord);
    }

    private static boolean isRecord(String className) {
        try {
            return Class.forName(className).isRecord();
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    private static void note(List<String> offences, SourceFile template, Pattern pattern, String what) {
        if (pattern.matcher(template.text()).find()) {
            offences.add(template.path() + " has " + what);
        }
    }
}
