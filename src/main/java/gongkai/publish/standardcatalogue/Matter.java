package gongkai.publish.standardcatalogue;

import java.util.List;
import java.util.Optional;

/// A matter that must be published: one line of 标准目录.
///
/// @param code its lasting name, field and place, for example 23-01
/// @param days by how many days something new must be published; 0: as it arises
/// @param audience 全社会 or 特定群体
/// @param mode 主动 or 依申请
/// @param owed by which organs
/// @param item the number of the item of 条例第二十条 it is, for those
/// @param confirmed whether basis and term were compared with the original
/// @param words any of which in its title places a document here, for the others
record Matter(
        String code,
        String name,
        String content,
        String basis,
        String term,
        int days,
        String channel,
        String audience,
        String mode,
        Owed owed,
        Optional<Integer> item,
        List<String> words,
        boolean confirmed) {
    Matter {
        words = List.copyOf(words);
    }

    /// As somebody laid it down after looking into the original.
    Matter with(LineCorrection correction) {
        return new Matter(
                code,
                name,
                correction.content(),
                correction.basis(),
                correction.term(),
                correction.days(),
                correction.channel(),
                correction.audience(),
                mode,
                owed,
                item,
                words,
                correction.confirmed());
    }

    /// Which organs owe a matter.
    enum Owed {
        ALL("全部"),
        GOVERNMENTS("政府"),
        CITY_AND_COUNTY("市县"),
        COUNTY("县"),
        COUNTY_AND_TOWNSHIP("县乡"),
        TOWNSHIP("乡");

        private final String label;

        Owed(String label) {
            this.label = label;
        }

        static Owed parse(String label) {
            for (Owed owed : values()) {
                if (owed.label.equals(label)) {
                    return owed;
                }
            }
            throw new IllegalArgumentException("no such level in the catalogue: " + label);
        }
    }

    /// Whether a document of this title stands here.
    boolean fits(String title) {
        return words.stream().anyMatch(title::contains);
    }

    /// Whether it is opened without being asked for.
    boolean isProactive() {
        return mode.equals("主动");
    }

    String path() {
        return CatalogueController.LIST + "/matters/" + code;
    }
}
