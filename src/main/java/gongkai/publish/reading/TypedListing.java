package gongkai.publish.reading;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Listing;
import gongkai.publish.disclosure.Validity;
import gongkai.publish.sitecolumn.ColumnId;
import java.util.Optional;

/// How a list is narrowed, as it stands in an address. People are answered as far as it makes sense; programs are
/// told what does not.
record TypedListing(String organ, String kind, String year, String validity, String topic, String column, String sort) {

    Listing listing() {
        return Listing.ALL
                .of(Optional.of(organ).filter(OrganId::isOne).map(OrganId::of))
                .kind(DocumentKind.parse(kind))
                .year(Optional.of(year)
                        .filter(text -> text.matches("[12][0-9]{3}"))
                        .map(Integer::valueOf))
                .validity(Validity.parse(validity))
                .topic(Optional.of(topic))
                .in(ColumnId.parse(column))
                .ordered(Listing.Order.parse(sort).orElse(Listing.Order.NEWEST));
    }

    void check(Problems problems) {
        var read = listing();
        problems.when(unread(organ, read.organ()), "organ", "机关的标识不能识别。")
                .when(unread(kind, read.kind()), "kind", "种类不能识别，取值见接口说明。")
                .when(unread(year, read.year()), "year", "年份是四位数字。")
                .when(unread(validity, read.validity()), "validity", "有效性不能识别，取值见接口说明。")
                .when(unread(topic, read.topic()), "topic", "主题分类不超过 40 个字。")
                .when(unread(column, read.column()), "column", "栏目的编号不能识别。")
                .when(unread(sort, Listing.Order.parse(sort)), "sort", "排序是 newest 或者 oldest。");
    }

    private static boolean unread(String typed, Optional<?> read) {
        return !typed.isEmpty() && read.isEmpty();
    }
}
