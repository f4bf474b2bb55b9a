package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/// A public thing as the index knows it. All text is plain text.
///
/// @param source the room
/// @param id the number within the room
/// @param number the official number people know it by, for example 云政发〔2025〕12号, or empty
/// @param text everything that can be found in it
/// @param kind what it is, in the words of the reader, for example 政策解读; results can be narrowed by it
/// @param topic 主题分类, or empty
/// @param validity 有效性 in words, or empty where nothing is laid down that could end
/// @param date the day it became public; `UNDATED` for what always stands there, such as the page of an organ
/// @param path where it is read
/// @param place where it stands within its room, in the room's own words, so that the room can ask for what stands
/// there;
///     empty where it never asks
public record SearchEntry(
        String source,
        String id,
        String title,
        String number,
        String text,
        String kind,
        String topic,
        String validity,
        OrganId organ,
        LocalDate date,
        String path,
        String place) {
    /// The day of what has none: it stands behind all else when the newest comes first, and is of no year.
    public static final LocalDate UNDATED = LocalDate.EPOCH;

    /// What is never asked for by its place.
    public SearchEntry(
            String source,
            String id,
            String title,
            String number,
            String text,
            String kind,
            String topic,
            String validity,
            OrganId organ,
            LocalDate date,
            String path) {
        this(source, id, title, number, text, kind, topic, validity, organ, date, path, "");
    }

    public SearchEntry {
        if (source.isBlank() || id.isBlank() || title.isBlank() || !path.startsWith("/")) {
            throw new IllegalArgumentException("not something that can be found: %s %s".formatted(source, id));
        }
    }

    /// The day it became public; empty for what has none.
    public Optional<LocalDate> day() {
        return date.equals(UNDATED) ? Optional.empty() : Optional.of(date);
    }

    /// The year in which it became public; empty for what has no day.
    String year() {
        return day().map(day -> Integer.toString(day.getYear())).orElse("");
    }
}
