package gongkai.publish.drafting;

import gongkai.publish.disclosure.BodyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/// Makes of what was pasted from a word processor what an official text is made of: paragraphs, headings, true lists,
/// tables. What is left then passes the same door as every body, `BodyText`.
final class WordCleaning {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^<>]*>");
    private static final String BLOCKS =
            "p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, hr, section, article";
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]*");

    private WordCleaning() {}

    /// A cleaned body, and what its author should know of it.
    record Cleaned(String html, List<String> notes) {
        Cleaned {
            notes = List.copyOf(notes);
        }
    }

    static Cleaned clean(String body) {
        if (body.length() > BodyText.LONGEST * 2) {
            return new Cleaned("", List.of("正文太长，没有收下，请把较长的内容作为附件上传。"));
        }
        if (!TAG.matcher(body).find()) {
            return new Cleaned(BodyText.clean(body), List.of());
        }
        var notes = new ArrayList<String>();
        var page = Jsoup.parse(body).outputSettings(new Document.OutputSettings().prettyPrint(false));
        var numbers = PastedNumbers.of(page);
        var root = page.body();
        dropHidden(root, notes);
        dropPictures(root, notes);
        dropChanges(root, notes);
        WordLists.rebuild(root, numbers);
        PastedNumbers.writeOut(root);
        dropForeign(root);
        evenInline(root);
        evenBlocks(root);
        evenCells(root);
        dropEmpty(root);
        return new Cleaned(BodyText.clean(root.html()), notes);
    }

    private static void dropHidden(Element root, List<String> notes) {
        root.select("script, style, meta, link, title, noscript, template, iframe, form input")
                .remove();
        var hidden = root.select("[style]").stream()
                .filter(element -> style(element).matches(".*(display:none|mso-hide:all|visibility:hidden).*"))
                .toList();
        if (hidden.stream().anyMatch(element -> !isBlank(element))) {
            notes.add("粘贴的内容里有隐藏的文字，已经去掉。");
        }
        hidden.forEach(Node::remove);
    }

    private static void dropPictures(Element root, List<String> notes) {
        var pictures = root.select(
                "img:not([src^=attachment:]), picture, svg, canvas, object, embed, video, audio, v|imagedata");
        long count =
                pictures.stream().filter(each -> !each.nameIs("v:imagedata")).count();
        count = Math.max(count, pictures.size() - count);
        if (count > 0) {
            notes.add("粘贴的内容里有 %d 张图片没有收下：请用“插入图片”一张一张放入，并写明图片说的是什么。".formatted(count));
        }
        pictures.remove();
    }

    private static void dropChanges(Element root, List<String> notes) {
        var deleted = root.select("del, s, strike");
        if (!deleted.isEmpty() || !root.select("ins").isEmpty()) {
            notes.add("粘贴的内容里有修订痕迹：删去的文字没有保留，插入的文字已经保留，请核对。");
        }
        deleted.remove();
        root.select("ins").unwrap();
    }

    /// Comments, and elements of the word processor's own, of which only the words are kept.
    private static void dropForeign(Element root) {
        var comments = new ArrayList<Node>();
        root.traverse((node, depth) -> {
            if (node instanceof Comment) {
                comments.add(node);
            }
        });
        comments.forEach(Node::remove);
        root.getAllElements().stream()
                .filter(element -> element.tagName().contains(":"))
                .toList()
                .forEach(Element::unwrap);
    }

    private static void evenInline(Element root) {
        for (Element element : root.select("span[style], font[style]")) {
            String style = style(element);
            if (style.contains("font-weight:bold") || style.matches(".*font-weight:[6-9]00.*")) {
                element.tag(Tag.valueOf("strong"));
            } else if (style.contains("vertical-align:super")) {
                element.tag(Tag.valueOf("sup"));
            } else if (style.contains("vertical-align:sub")) {
                element.tag(Tag.valueOf("sub"));
            }
        }
        root.select("span, font, label, small, big, a:not([href])").unwrap();
        root.select("strong:has(> strong:only-child) > strong, b:has(> b:only-child) > b")
                .unwrap();
    }

    /// Headings of official texts begin one below the title; a division without blocks in it is a paragraph.
    private static void evenBlocks(Element root) {
        root.select("h1").forEach(element -> element.tag(Tag.valueOf("h2")));
        root.select("h5, h6").forEach(element -> element.tag(Tag.valueOf("h4")));
        root.select("p.MsoTitle").forEach(element -> element.tag(Tag.valueOf("h2")));
        for (Element element : root.select("div, section, article, center, dd, dt, pre, address")) {
            if (element.select(BLOCKS).size() == (element.is(BLOCKS) ? 1 : 0)) {
                element.tag(Tag.valueOf("p"));
            } else {
                element.unwrap();
            }
        }
        root.select("p p").forEach(Element::unwrap);
        for (Node node : List.copyOf(root.childNodes())) {
            if (node instanceof TextNode text && !isBlank(text.getWholeText())) {
                node.wrap("<p></p>");
            }
        }
        root.select("p").forEach(WordCleaning::evenIndent);
    }

    /// Indents that were made with blanks are the page's business.
    private static void evenIndent(Element paragraph) {
        if (paragraph.firstChild() instanceof TextNode text) {
            text.text(text.getWholeText().replaceFirst("^[\\u00a0\\u3000 \\t\\r\\n]+", ""));
        }
    }

    /// Paragraphs in cells and list items become lines.
    private static void evenCells(Element root) {
        for (Element cell : root.select("td, th, li")) {
            var paragraphs =
                    cell.children().stream().filter(child -> child.nameIs("p")).toList();
            for (Element paragraph : paragraphs) {
                boolean followed = paragraph.nextElementSibling() != null
                        && paragraph.nextElementSibling().nameIs("p")
                        && !isBlank(paragraph);
                if (followed) {
                    paragraph.appendElement("br");
                }
                paragraph.unwrap();
            }
        }
    }

    private static void dropEmpty(Element root) {
        for (Element element :
                root.select("p, h2, h3, h4, li, strong, b, em, i, u, ul, ol").reversed()) {
            if (isBlank(element) && element.select("table, hr, img").isEmpty()) {
                element.remove();
            }
        }
    }

    private static boolean isBlank(Element element) {
        return isBlank(element.wholeText());
    }

    private static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    /// The style as it is written, without blanks.
    static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
