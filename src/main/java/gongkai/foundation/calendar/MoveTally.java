package gongkai.foundation.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Counts the moves of a correction, keeps the first of each room to be shown, and takes a digest of them all: a
/// confirmation names the preview it was given on.
final class MoveTally {
    /// How many moves of one room a preview shows.
    static final int SHOWN = 100;

    private final MessageDigest digest;
    private final BiConsumer<String, DeadlineMove> sink;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /// @param sink told of each move with the room's label
    MoveTally(BiConsumer<String, DeadlineMove> sink) {
        this.sink = sink;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /// Adds what is to be confirmed beside the moves.
    void add(String what) {
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /// Where the moves of one room go.
    Consumer<DeadlineMove> of(String label) {
        var room = rooms.computeIfAbsent(label, it -> new Room());
        return move -> {
            add(label + '|' + move.path() + '|' + move.before() + '|' + move.after());
            room.count++;
            room.earlier += move.after().isBefore(move.before()) ? 1 : 0;
            room.organs.merge(move.organ(), 1L, Long::sum);
            if (room.first.size() < SHOWN) {
                room.first.add(move);
            }
            sink.accept(label, move);
        };
    }

    /// The digest of everything added; ask once.
    String seal() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// What was counted, room by room.
    List<RoomMoves> rooms() {
        return rooms.entrySet().stream()
                .map(room -> new RoomMoves(
                        room.getKey(),
                        room.getValue().count,
                        room.getValue().earlier,
                        Map.copyOf(room.getValue().organs),
                        List.copyOf(room.getValue().first)))
                .toList();
    }

    /// The moves of one room.
    ///
    /// @param earlier how many come to an earlier day
    /// @param organs how many each organ has
    /// @param first the first of them
    record RoomMoves(String label, long count, long earlier, Map<String, Long> organs, List<DeadlineMove> first) {}

    private static final class Room {
        private long count;
        private long earlier;
        private final Map<String, Long> organs = new LinkedHashMap<>();
        private final List<DeadlineMove> first = new ArrayList<>();
    }
}
