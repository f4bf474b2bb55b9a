package gongkai.walls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The migrations that somebody's database has already run, with the hash of what it ran. A line is
/// `release hash path`; lines are only ever added.
///
/// @param hashes by path
public record ReleasedMigrations(Map<String, String> hashes) {
    public ReleasedMigrations {
        hashes = Map.copyOf(hashes);
    }

    public static ReleasedMigrations parse(String list) {
        var hashes = new LinkedHashMap<String, String>();
        list.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.strip().split("\\s+");
            if (parts.length != 3 || hashes.put(parts[2], parts[1]) != null) {
                throw new IllegalArgumentException("not a line of its own of the form `release hash path`: " + line);
            }
        });
        return new ReleasedMigrations(hashes);
    }

    /// Released migrations that were changed, moved or taken away.
    public List<String> edited(List<SourceFile> migrations) {
        var offences = new ArrayList<String>();
        hashes.forEach((path, hash) -> {
            var now =
                    migrations.stream().filter(file -> file.path().equals(path)).findFirst();
            if (now.isEmpty()) {
                offences.add(path + " was released and is gone; bring it back");
            } else if (!hash(now.get()).equals(hash)) {
                offences.add(path + " was released and is changed; undo that and add a new migration");
            }
        });
        return offences.stream().sorted().toList();
    }

    /// The lines a release adds for the migrations it is the first to carry.
    public List<String> linesFor(String release, List<SourceFile> migrations) {
        return migrations.stream()
                .filter(file -> !hashes.containsKey(file.path()))
                .map(file -> release + " " + hash(file) + " " + file.path())
                .toList();
    }

    static String hash(SourceFile file) {
        try {
            byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
