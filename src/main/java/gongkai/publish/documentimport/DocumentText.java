package gongkai.publish.documentimport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a text says of itself: its title, its 文号, its date; and its body without them.
record DocumentText(Map<ImportField, String> cells, String body, String digest) {
    private static final Pattern NUMBER = Pattern.compile(
            "[\\p{IsHan}A-Za-z]{1,16}[〔\\[（(【［](19|20)\\d{2}[〕\\]）)】］]\\s*第?\\s*\\d{1,5}\\s*号|[\\p{IsHan}]{2,20}令第\\s*\\d{1,5}\\s*号");
    /// 发文机关标志: the organ's name alone on top of the paper is no part of the title.
    private static final Pattern ORGAN =
            Pattern.compile("(?!.*关于)[\\p{IsHan}（）()]{2,30}(政府|办公厅|办公室|委员会|委|局|厅|部|处|院|中心|街道办事处)");
    private static final Pattern ADDRESSED = Pattern.compile(".*[：:]$");
    private static final Pattern SECTION = Pattern.compile("^(第?[一二三四五六七八九十]+[章节条、]|[（(][一二三四五六七八九十]+[）)]|\\d+[.、]).*");
    private static final int HEAD_LINES = 14;
    private static final int LONGEST_TITLE = 120;
    private static final int TITLE_LINES = 3;
    private static final String CONTENT =
            "#UCAP-CONTENT, .TRS_Editor, #zoom, #content, .article-content, .content, article, main";

    DocumentText {
        cells = Map.copyOf(cells);
    }

    /// The text of a file that needs no other reader, in UTF-8 or in GB 18030.
    static String decode(byte[] content) {
        int skip = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB ? 3 : 0;
        var bytes = ByteBuffer.wrap(content, skip, content.length - skip);
        var national = Charset.forName("GB18030");
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate())
                    .toString();
            return isStrange(text) ? national.decode(bytes).toString() : text;
        } catch (CharacterCodingException other) {
            return national.decode(bytes).toString();
        }
    }

    /// A few words in the national encoding may look like UTF-8 of letters nobody uses here.
    private static boolean isStrange(String text) {
        return text.chars().anyMatch(sign -> sign >= 0x80 && sign < 0x800)
                && text.chars().noneMatch(sign -> sign >= 0x4e00 && sign <= 0x9fff);
    }

    /// Plain text: a line is a paragraph; lines of cells under tabs are a table.
    static DocumentText ofPlain(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var head = head(lines);
        var body = new StringBuilder();
        for (String line : lines.subList(head.lines(), lines.size())) {
            body.append(
                    new Element("p").text(line.replaceFirst("^#{1,6} *", "")).outerHtml());
        }
        return of(head.cells(), ending(lines), body.toString());
    }

    /// A page: what it says in its meta labels, and the part of it that is the text.
    static DocumentText ofPage(String html) {
        var page = Jsoup.parse(html);
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        meta(page, "ArticleTitle").ifPresent(title -> cells.put(ImportField.TITLE, title));
        meta(page, "PubDate").map(ImportDates::first).ifPresent(day -> cells.put(ImportField.PUBLISHED_ON, day));
        meta(page, "ContentSource").ifPresent(source -> cells.put(ImportField.SOURCE, source));
        meta(page, "Keywords").ifPresent(words -> cells.put(ImportField.KEYWORDS, words));
        page.select("nav, header, footer, noscript").remove();
        var content = Optional.ofNullable(page.selectFirst(CONTENT)).orElse(page.body());
        if (!cells.containsKey(ImportField.TITLE)) {
            Optional.ofNullable(page.selectFirst("h1"))
                    .or(() -> Optional.ofNullable(page.selectFirst("title")))
                    .map(Element::text)
                    .filter(title -> !title.isBlank())
                    .ifPresent(title -> cells.put(ImportField.TITLE, title));
        }
        content.select("h1").remove();
        var lines = lines(content);
        head(lines).cells().forEach(cells::putIfAbsent);
        return of(cells, ending(lines), content.html());
    }

    /// HTML made of a document: its title and number are lines of it.
    static DocumentText ofBody(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var lines = lines(body);
        var head = head(lines);
        int dropped = 0;
        for (Element element : body.children()) {
            if (dropped < head.lines()
                    && element.hasText()
                    && !element.normalName().equals("table")) {
                element.remove();
                dropped++;
            } else if (dropped >= head.lines()) {
                break;
            }
        }
        return of(head.cells(), ending(lines), body.html());
    }

    private static DocumentText of(Map<ImportField, String> cells, Optional<String> madeOn, String body) {
        var all = new EnumMap<ImportField, String>(ImportField.class);
        madeOn.ifPresent(day -> all.put(ImportField.MADE_ON, day));
        all.putAll(cells);
        return new DocumentText(all, body, digestOf(body));
    }

    private static List<String> lines(Element content) {
        return gongkai.publish.textcheck.PlainText.of(content.html())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<String> meta(Document page, String name) {
        return page.select("meta[name=%s]".formatted(name)).stream()
                .map(each -> each.attr("content").strip())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /// What was made out at the beginning, and how many lines of it are no body.
    private record Head(Map<ImportField, String> cells, int lines) {}

    /// The title is what stands before the text begins: before who is addressed, before the first section.
    private static Head head(List<String> lines) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        var title = new ArrayList<String>();
        int place = 0;
        while (place < Math.min(lines.size(), HEAD_LINES)) {
            String line = lines.get(place).replaceFirst("^#{1,6} *", "");
            var number = NUMBER.matcher(line);
            if (title.isEmpty()
                    && line.length() <= 30
                    && (line.endsWith("文件") || line.matches("(索引号|文号|发文字号|来源|发布日期).*"))) {
                place++;
            } else if (line.length() <= 40 && number.find() && number.group().length() >= line.length() - 6) {
                cells.put(ImportField.NUMBER, number.group().replaceAll("\\s", ""));
                if (title.size() == 1 && ORGAN.matcher(title.getFirst()).matches()) {
                    title.clear();
                }
                place++;
            } else if (title.size() < TITLE_LINES && isTitle(line, title)) {
                title.add(line);
                place++;
            } else {
                break;
            }
        }
        if (title.size() > 1
                && ORGAN.matcher(title.getFirst()).matches()
                && title.get(1).startsWith(title.getFirst())) {
            title.removeFirst();
        }
        if (!title.isEmpty()) {
            cells.put(ImportField.TITLE, String.join("", title));
        }
        return new Head(cells, title.isEmpty() && cells.isEmpty() ? 0 : place);
    }

    private static boolean isTitle(String line, List<String> before) {
        int length = before.stream().mapToInt(String::length).sum() + line.length();
        return length <= LONGEST_TITLE
                && line.length() <= 60
                && !ADDRESSED.matcher(line).matches()
                && !SECTION.matcher(line).matches()
                && (line.isEmpty() || "。；;！".indexOf(line.charAt(line.length() - 1)) < 0)
                && (before.isEmpty() || !ImportDates.isAlone(line));
    }

    /// 成文日期 stands alone at the end.
    private static Optional<String> ending(List<String> lines) {
        for (int place = lines.size() - 1; place >= Math.max(0, lines.size() - 8); place--) {
            var day = ImportDates.parse(lines.get(place));
            if (day.isPresent()) {
                return day.map(Object::toString);
            }
        }
        return Optional.empty();
    }

    /// The same for the same words, however they are set.
    static String digestOf(String body) {
        String words = Jsoup.parseBodyFragment(body).text().replaceAll("\\s+", "");
        if (words.isEmpty()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
