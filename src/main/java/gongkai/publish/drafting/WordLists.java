package gongkai.publish.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A word processor pastes lists as paragraphs with a mark in front. Those with dots or Arabic numbers become
/// true lists; 一、（一） and the like are part of the text by the manner of official documents (GB/T 9704) and
/// stay as they are written.
final class WordLists {
    private static final Pattern LEVEL = Pattern.compile("mso-list:\\S*?level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.．)）、]?");
    private static final Pattern DOT = Pattern.compile("[·•●○◦▪■□§ØüvoO\\-–—\\uf0a7\\uf0b7\\uf06c\\uf0d8]");

    private WordLists() {}

    static void rebuild(Element root, PastedNumbers numbers) {
        var open = new ArrayList<Element>();
        for (Element paragraph : List.copyOf(root.select("p[style*=mso-list], p[class^=MsoList]"))) {
            var mark =
                    paragraph.select("span[style*=Ignore], span[style*=ignore]").first();
            Matcher level = LEVEL.matcher(WordCleaning.style(paragraph));
            String counted = numbers.next(paragraph);
            String sign = mark == null ? counted : mark.text().replaceAll("[\\s\\u00a0]", "");
            Matcher number = NUMBER.matcher(sign);
            boolean numbered = number.matches();
            if (!numbered && !DOT.matcher(sign).matches()) {
                open.clear();
                if (mark == null) {
                    paragraph.prependText(sign);
                }
                continue;
            }
            if (mark != null) {
                mark.remove();
            }
            int depth = level.find() ? Integer.parseInt(level.group(1)) : 1;
            place(paragraph, depth, numbered ? "ol" : "ul", numbered ? number.group(1) : "", open);
        }
    }

    private static void place(Element paragraph, int depth, String kind, String start, List<Element> open) {
        boolean goesOn = !open.isEmpty() && follows(paragraph, open.getFirst());
        if (!goesOn) {
            open.clear();
        }
        while (open.size() > depth) {
            open.removeLast();
        }
        if (open.size() == depth && !open.getLast().nameIs(kind)) {
            open.removeLast();
        }
        var item = new Element("li").html(paragraph.html());
        if (open.isEmpty()) {
            var list = list(kind, start);
            paragraph.before(list);
            open.add(list);
        } else if (open.size() < depth && open.getLast().lastElementChild() != null) {
            var list = list(kind, start);
            open.getLast().lastElementChild().appendChild(list);
            open.add(list);
        }
        open.getLast().appendChild(item);
        paragraph.remove();
    }

    private static boolean follows(Element paragraph, Element list) {
        return list.equals(paragraph.previousElementSibling());
    }

    private static Element list(String kind, String start) {
        var list = new Element(kind);
        return start.isEmpty() || start.equals("1") ? list : list.attr("start", start);
    }
}
