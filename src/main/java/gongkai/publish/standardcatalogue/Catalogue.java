package gongkai.publish.standardcatalogue;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.RegionCode;
import gongkai.foundation.organ.RegionLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The catalogue as its files lay it down and as its lines were corrected, and which organ owes which of its matters.
@Component
class Catalogue {
    private static final List<String> FILES = List.of("statutory.txt", "fields.txt");
    private static final int COLUMNS = 11;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Matter> matters = new LinkedHashMap<>();
    private final Supplier<Map<String, LineCorrection>> corrections;
    private final int mark;

    @Autowired
    Catalogue(LineCorrections corrections) {
        this(corrections::all);
    }

    /// @param corrections what was laid down in place of the files, by the code of the line
    Catalogue(Supplier<Map<String, LineCorrection>> corrections) {
        this.corrections = corrections;
        var all = new StringBuilder();
        for (String file : FILES) {
            String text = read(file);
            all.append(text);
            for (String section : text.split("(?m)^## ")) {
                if (!section.startsWith("#") && !section.isBlank()) {
                    enter(section, file.equals(FILES.getFirst()) ? "A" : "");
                }
            }
        }
        this.mark = all.toString().hashCode();
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/catalogue/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void enter(String section, String prefix) {
        var lines = section.lines().filter(line -> !line.isBlank()).toList();
        var head = List.of(lines.getFirst().split("\\|", -1));
        String code = prefix + head.get(0);
        boolean items = code.equals(Field.STATUTORY);
        var rows = new ArrayList<Matter>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(matter("%s-%02d".formatted(code, rows.size() + 1), line, items));
        }
        fields.put(code, new Field(code, head.get(1), words(head.get(2)), rows));
        rows.forEach(row -> matters.put(row.code(), row));
    }

    private static Matter matter(String code, String line, boolean item) {
        var cells = List.of(line.split("\\|", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException("标准目录的一行要有 %d 栏：%s".formatted(COLUMNS, line));
        }
        return new Matter(
                code,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Integer.parseInt(cells.get(4)),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                Matter.Owed.parse(cells.get(8)),
                item ? Optional.of(Integer.valueOf(cells.get(9))) : Optional.empty(),
                item ? List.of() : words(cells.get(9)),
                isYes(cells.get(10)));
    }

    private static boolean isYes(String text) {
        return switch (text) {
            case "是" -> true;
            case "否" -> false;
            default -> throw new IllegalArgumentException("标准目录的一行要说明是否已经核对：" + text);
        };
    }

    private Matter corrected(Matter matter) {
        return Optional.ofNullable(corrections.get().get(matter.code()))
                .map(matter::with)
                .orElse(matter);
    }

    private Field corrected(Field field) {
        return new Field(
                field.code(),
                field.name(),
                field.units(),
                field.matters().stream().map(this::corrected).toList());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /// Changes when the files do.
    int mark() {
        return mark;
    }

    List<Field> fields() {
        return fields.values().stream().map(this::corrected).toList();
    }

    Optional<Field> field(String code) {
        return Optional.ofNullable(fields.get(code)).map(this::corrected);
    }

    Optional<Matter> matter(String code) {
        return Optional.ofNullable(matters.get(code)).map(this::corrected);
    }

    Field fieldOf(Matter matter) {
        return corrected(Objects.requireNonNull(
                fields.get(matter.code().substring(0, matter.code().lastIndexOf('-')))));
    }

    /// Where documents of this title stand.
    List<Matter> fitting(String title) {
        return matters.values().stream().filter(matter -> matter.fits(title)).toList();
    }

    /// The parts of the catalogue an organ owes, each with the matters it owes of it.
    List<Field> owedBy(Organ organ) {
        if (!organ.isActive() || !organ.kind().answersRequests()) {
            return List.of();
        }
        return fields().stream()
                .map(field -> new Field(
                        field.code(),
                        field.name(),
                        field.units(),
                        field.matters().stream()
                                .filter(matter -> owes(organ, field, matter))
                                .toList()))
                .filter(field -> !field.matters().isEmpty())
                .toList();
    }

    /// 国办发〔2019〕54号: counties and townships for all 26 领域. A department owes the 领域 it is in charge
    /// of, also in a city; a village and a public enterprise owe none.
    private static boolean owes(Organ organ, Field field, Matter matter) {
        boolean government = organ.kind() == OrganKind.GOVERNMENT;
        boolean township = organ.kind() == OrganKind.TOWNSHIP;
        boolean county = government && level(organ) == RegionLevel.COUNTY;
        boolean city = government && level(organ) == RegionLevel.CITY;
        boolean inCharge = !government && !township && field.isLedBy(organ.name());
        return switch (matter.owed()) {
            case ALL -> true;
            case GOVERNMENTS -> government;
            case CITY_AND_COUNTY -> city || county;
            case COUNTY -> county || inCharge;
            case COUNTY_AND_TOWNSHIP -> county || township || inCharge;
            case TOWNSHIP -> township;
        };
    }

    private static RegionLevel level(Organ organ) {
        return RegionCode.isOne(organ.region()) ? RegionCode.of(organ.region()).level() : RegionLevel.PROVINCE;
    }
}
