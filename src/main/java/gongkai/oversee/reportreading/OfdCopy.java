package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Reads an OFD (GB/T 33190): text objects and drawn paths at their places on each page.
final class OfdCopy {
    static final String PART = "OFD.xml";
    private static final int MOST_PAGES = 120;
    private static final double POINTS = 72 / 25.4;

    private OfdCopy() {}

    static List<Line> lines(PackedFile file) {
        List<Line> lines = new ArrayList<>();
        for (Element root : named(file, PART, "DocRoot")) {
            String document = root.text().strip();
            named(file, document, "Page").stream()
                    .filter(page -> page.hasAttr("BaseLoc"))
                    .limit(MOST_PAGES)
                    .forEach(page -> lines.addAll(page(file, beside(document, page.attr("BaseLoc")))));
        }
        return lines;
    }

    private static List<Element> named(PackedFile file, String part, String name) {
        return file.xml(part).stream()
                .flatMap(xml -> xml.getAllElements().stream())
                .filter(element -> local(element).equals(name))
                .toList();
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static String beside(String part, String place) {
        if (place.startsWith("/")) {
            return place.substring(1);
        }
        String folder = part.contains("/") ? part.substring(0, part.lastIndexOf('/') + 1) : "";
        return (folder.startsWith("/") ? folder.substring(1) : folder) + place;
    }

    private static List<Line> page(PackedFile file, String part) {
        PageSurface surface = new PageSurface();
        file.xml(part)
                .ifPresent(xml -> xml.getAllElements().forEach(element -> {
                    switch (local(element)) {
                        case "TextObject" -> text(element, surface);
                        case "PathObject" -> path(element, surface);
                        default -> {}
                    }
                }));
        return surface.lines();
    }

    /// Where an object stands and how it is turned.
    private record Frame(double x, double y, double[] turn) {
        static Frame of(Element object) {
            double[] box = numbers(object.attr("Boundary"));
            double[] turn = numbers(object.attr("CTM"));
            return new Frame(
                    box.length > 1 ? box[0] : 0,
                    box.length > 1 ? box[1] : 0,
                    turn.length == 6 ? turn : new double[] {1, 0, 0, 1, 0, 0});
        }

        double[] place(double a, double b) {
            return new double[] {
                (x + turn[0] * a + turn[2] * b + turn[4]) * POINTS, (y + turn[1] * a + turn[3] * b + turn[5]) * POINTS
            };
        }

        double scale() {
            return Math.max(Math.abs(turn[0]), Math.abs(turn[1])) * POINTS;
        }
    }

    private static void text(Element object, PageSurface surface) {
        Frame frame = Frame.of(object);
        double size = first(object.attr("Size"), 4);
        double x = 0;
        double y = 0;
        for (Element code : object.children()) {
            if (!local(code).equals("TextCode")) {
                continue;
            }
            x = first(code.attr("X"), x);
            y = first(code.attr("Y"), y);
            double[] right = deltas(code.attr("DeltaX"));
            double[] below = deltas(code.attr("DeltaY"));
            double atX = x;
            double atY = y;
            int[] points = code.wholeText().codePoints().toArray();
            for (int i = 0; i < points.length; i++) {
                double advance = i < right.length ? right[i] : below.length > 0 ? 0 : size;
                double[] place = frame.place(atX, atY);
                double width = points[i] < 0x2E80 ? size / 2 : size;
                surface.glyph(
                        place[0], place[1], width * frame.scale(), size * frame.scale(), Character.toString(points[i]));
                atX += advance;
                atY += i < below.length ? below[i] : 0;
            }
        }
    }

    private static void path(Element object, PageSurface surface) {
        Frame frame = Frame.of(object);
        DrawnPath path = new DrawnPath(frame::place, surface::rule);
        for (Element data : object.children()) {
            if (local(data).equals("AbbreviatedData")) {
                draw(data.text(), path);
            }
        }
        boolean filled =
                object.attr("Fill").equals("true") && object.attr("Stroke").equals("false");
        path.finish(!filled);
    }

    private static void draw(String data, DrawnPath path) {
        String operator = "";
        List<Float> numbers = new ArrayList<>();
        for (String word : (data + " .").strip().split("[\\s,]+")) {
            Optional<Double> number = number(word);
            if (number.isPresent()) {
                numbers.add(number.get().floatValue());
                continue;
            }
            float[] taken = new float[numbers.size()];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = numbers.get(i);
            }
            switch (operator) {
                case "M", "S" -> path.take("m", taken);
                case "L", "B", "Q", "A" -> path.take("l", taken);
                case "C" -> path.take("h", taken);
                default -> {}
            }
            operator = word;
            numbers.clear();
        }
    }

    /// 增量: "g 3 2.5" stands for three times 2.5.
    private static double[] deltas(String words) {
        List<Double> all = new ArrayList<>();
        String[] parts = words.strip().split("[\\s,]+");
        for (int i = 0; i < parts.length && all.size() < 10_000; i++) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                int times = (int) Math.clamp(first(parts[i + 1], 0), 0, 5_000);
                double value = first(parts[i + 2], 0);
                for (int k = 0; k < times; k++) {
                    all.add(value);
                }
                i += 2;
            } else {
                number(parts[i]).ifPresent(all::add);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] numbers(String words) {
        double[] found = new double[6];
        int count = 0;
        for (String word : words.strip().split("[\\s,]+")) {
            Optional<Double> number = number(word);
            if (number.isPresent() && count < found.length) {
                found[count++] = number.get();
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private static double first(String word, double otherwise) {
        return number(word.strip()).orElse(otherwise);
    }

    private static Optional<Double> number(String word) {
        if (!word.matches("[-+]?[0-9]{0,9}\\.?[0-9]{1,12}([eE][-+]?[0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(word));
    }
}
