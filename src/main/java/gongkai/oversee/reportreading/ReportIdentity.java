package gongkai.oversee.reportreading;

import gongkai.publish.textcheck.PlantedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose report of which year a copy is, as far as it says so in its title, its preface or its period.
record ReportIdentity(Optional<String> issuer, Optional<Integer> year, boolean titled) {
    private static final String YEAR = "(20[0-9]{2}|二[〇○零0O]?[〇○零一二三四五六七八九]{2,3})";
    private static final String SUBJECT = "政府信息(?:与政务)?公开(?:工作)?(?:情况)?(?:的)?(?:(?:年度|年)?(?:工作)?报告|年报)";
    private static final Pattern YEAR_LAST =
            Pattern.compile("^(.{0,40}?)" + YEAR + "年?(?:年度|度)?(.{0,30}?)" + SUBJECT + "(?:[_(\\-—].*)?$");
    /// The year in brackets behind the title, in its line or the next.
    private static final Pattern YEAR_BEHIND =
            Pattern.compile("^(.{2,40}?)" + SUBJECT + "[(\\[〔【]?" + YEAR + "年?(?:年度|度)?[)\\]〕】]?$");
    private static final Pattern QUOTED =
            Pattern.compile("《([^《》]{0,40}?)" + YEAR + "年?(?:年度|度)?([^《》]{0,30}?)" + SUBJECT + "》");
    private static final Pattern PERIOD = Pattern.compile("(20[0-9]{2})年1月1日.{0,6}?[至到\\-—~].{0,8}?12月31日");
    private static final Pattern ORGAN = Pattern.compile(
            "[\\p{IsHan}()·]{2,30}(府|局|委|办|厅|院|处|室|会|镇|乡|街道|市|县|区|省|州|盟|旗|中心|部|署|社|队|站|所|馆|校|学|行|集团|公司)");
    /// A title stands among the first lines.
    private static final int HEAD = 60;
    /// In how many lines a title may stand, and how long each is then.
    private static final int MOST_TOGETHER = 3;

    private static final int SHORT = 40;
    private static final String DIGITS = "〇一二三四五六七八九";

    /// What the copy says of itself, else what the name of its file says, but nothing that attackers wrote into either.
    static ReportIdentity of(List<String> lines, String fileName) {
        ReportIdentity inside = inside(lines);
        if (inside.issuer.isPresent() && inside.year.isPresent()) {
            return inside;
        }
        String name = pack(fileName.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z]{2,5}$", ""));
        Optional<ReportIdentity> named = isPlanted(name) ? Optional.empty() : named(name);
        return named.map(title ->
                        new ReportIdentity(inside.issuer.or(title::issuer), inside.year.or(title::year), inside.titled))
                .orElse(inside);
    }

    /// A title with the year before the words 政府信息公开 or behind them all.
    private static Optional<ReportIdentity> named(String line) {
        Matcher before = YEAR_LAST.matcher(line);
        if (before.matches()) {
            return Optional.of(
                    new ReportIdentity(issuer(before.group(1), before.group(3)), year(before.group(2)), true));
        }
        Matcher behind = YEAR_BEHIND.matcher(line);
        return behind.matches()
                ? Optional.of(new ReportIdentity(issuer(behind.group(1), ""), year(behind.group(2)), true))
                : Optional.empty();
    }

    private static boolean isPlanted(String text) {
        return !PlantedText.find(text).isEmpty();
    }

    private static ReportIdentity inside(List<String> lines) {
        List<String> packed = lines.stream()
                .map(ReportIdentity::pack)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int together = 1; together <= MOST_TOGETHER; together++) {
            for (int at = 0; at + together <= Math.min(HEAD, packed.size()); at++) {
                var title = title(packed, at, together);
                if (title.isPresent()) {
                    return title.get();
                }
            }
        }
        for (String line : packed) {
            Matcher quoted = QUOTED.matcher(line);
            if (quoted.find() && !quoted.group(1).startsWith("关于") && !isPlanted(quoted.group())) {
                return new ReportIdentity(issuer(quoted.group(1), quoted.group(3)), year(quoted.group(2)), true);
            }
        }
        return untitled(packed);
    }

    /// A title that stands in one line, or was broken into several, none of which is long.
    private static Optional<ReportIdentity> title(List<String> packed, int at, int together) {
        var lines = packed.subList(at, at + together);
        String line = String.join("", lines);
        boolean broken = together == 1 || lines.stream().allMatch(each -> !each.isEmpty() && each.length() <= SHORT);
        if (!broken || line.contains("《") || isPlanted(line)) {
            return Optional.empty();
        }
        Optional<String> before = at == 0 ? Optional.empty() : Optional.of(packed.get(at - 1));
        return named(line).map(title -> new ReportIdentity(title.issuer.or(organ(before)), title.year, true));
    }

    private static ReportIdentity untitled(List<String> packed) {
        boolean titled = packed.stream()
                .limit(HEAD)
                .anyMatch(line -> line.length() <= 50 && line.matches(".*" + SUBJECT) && !line.contains("关于"));
        Optional<Integer> year = packed.stream()
                .map(PERIOD::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(matcher -> Integer.parseInt(matcher.group(1)));
        return new ReportIdentity(Optional.empty(), year, titled || year.isPresent());
    }

    private static String pack(String line) {
        return ReportToken.fold(line).replaceAll("[\\s#*|]", "");
    }

    private static Supplier<Optional<String>> organ(Optional<String> line) {
        return () -> line.filter(text -> ORGAN.matcher(text).matches() && !isPlanted(text));
    }

    private static Optional<String> issuer(String before, String after) {
        String name = before.isEmpty() ? after : before;
        name = name.replaceFirst("^关于", "").replaceFirst("的$", "");
        // "某市人民" + "政府信息公开" in a title is 某市人民政府 with the two words 政府 run together.
        if (name.endsWith("人民")) {
            name = name + "政府";
        }
        return Optional.of(name).filter(text -> ORGAN.matcher(text).matches());
    }

    private static Optional<Integer> year(String printed) {
        if (printed.startsWith("20")) {
            return Optional.of(Integer.parseInt(printed));
        }
        StringBuilder number = new StringBuilder();
        printed.replaceAll("[○零0O]", "〇").chars().forEach(c -> number.append(DIGITS.indexOf(c)));
        return number.length() == 4 ? Optional.of(Integer.parseInt(number.toString())) : Optional.empty();
    }
}
