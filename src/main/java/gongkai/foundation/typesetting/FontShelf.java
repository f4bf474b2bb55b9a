package gongkai.foundation.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The fonts there are, found once, at the first letter. A role is filled by its proper typeface where the city has
/// it, else by the nearest free one; a character the role's font lacks comes from the next that has it.
@Component
class FontShelf {
    private static final Logger LOG = LoggerFactory.getLogger(FontShelf.class);
    private static final int DEPTH = 4;
    private static final int A_CHINESE_CHARACTER = '府';
    /// Fonts without Chinese that have Latin, Greek, Hebrew, Arabic and signs.
    private static final List<String> OTHERS = List.of("DejaVu Serif", "DejaVu Sans");

    private final TypesettingSettings settings;
    private final Supplier<Map<FontRole, List<ShelfFont>>> shelves;

    FontShelf(TypesettingSettings settings) {
        this.settings = settings;
        this.shelves = new Once<>(this::fill);
    }

    /// The font that has the character: that of the role, or the next that can stand for it.
    Optional<ShelfFont> find(FontRole role, int character) {
        return shelf(role).stream().filter(font -> font.has(character)).findFirst();
    }

    /// Whether the role is filled by its own typeface, not by one that stands for it.
    boolean isProper(FontRole role) {
        return shelf(role).stream()
                .limit(1)
                .anyMatch(font -> role.proper().stream().anyMatch(font::isCalled));
    }

    boolean hasChinese() {
        return find(FontRole.FANGSONG, A_CHINESE_CHARACTER).isPresent();
    }

    /// The width of a character in the size of the type. Without a font Chinese is square and the rest half of it.
    double width(FontRole role, int character) {
        return find(role, character).map(font -> font.width(character)).orElse(character < 0x2E80 ? 0.5 : 1.0);
    }

    List<String> missing(String text) {
        var missing = new LinkedHashSet<String>();
        text.codePoints()
                .filter(each -> each > ' ' && find(FontRole.FANGSONG, each).isEmpty())
                .forEach(each -> missing.add(Character.toString(each)));
        return List.copyOf(missing);
    }

    /// The text with what no font has written out by its number, so that nothing is an empty box.
    String spell(FontRole role, String text) {
        if (shelf(role).isEmpty()) {
            return text;
        }
        var spelled = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (each <= ' ' || find(role, each).isPresent()) {
                spelled.appendCodePoint(each);
            } else {
                spelled.append("〔U+%04X〕".formatted(each));
            }
        });
        return spelled.toString();
    }

    private List<ShelfFont> shelf(FontRole role) {
        return shelves.get().getOrDefault(role, List.of());
    }

    private Map<FontRole, List<ShelfFont>> fill() {
        var found = new ArrayList<ShelfFont>();
        settings.fonts().stream().map(Path::of).flatMap(FontShelf::files).forEach(file -> ShelfFont.open(file, found));
        var filled = new EnumMap<FontRole, List<ShelfFont>>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            var row = new LinkedHashSet<ShelfFont>();
            role.proper().forEach(name -> named(found, name).forEach(row::add));
            role.standIns().forEach(name -> named(found, name).forEach(row::add));
            OTHERS.forEach(name -> named(found, name).forEach(row::add));
            filled.put(role, List.copyOf(row));
        }
        if (found.stream().noneMatch(font -> font.has(A_CHINESE_CHARACTER))) {
            LOG.warn("没有找到中文字库，文书不能生成 PDF。请把 TrueType 字库放进 {}。", settings.fonts());
        }
        return filled;
    }

    private static Stream<ShelfFont> named(List<ShelfFont> found, String name) {
        return found.stream().filter(font -> font.isCalled(name));
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            return walk
                    .filter(file -> {
                        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                        return name.endsWith(".ttf") || name.endsWith(".ttc");
                    })
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("读不了字库文件夹 {}", folder, unreadable);
            return Stream.of();
        }
    }

    /// Made at the first call and kept.
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private Optional<T> made = Optional.empty();

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            if (made.isEmpty()) {
                made = Optional.of(maker.get());
            }
            return made.get();
        }
    }
}
