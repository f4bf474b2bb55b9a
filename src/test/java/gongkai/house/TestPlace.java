package gongkai.house;

import java.nio.file.Path;

/// Where tests keep what they write. The suite runs in several processes side by side; each has a folder of its own.
public final class TestPlace {
    private TestPlace() {}

    /// The data folder of the house under test.
    public static Path data() {
        return of("data");
    }

    /// A folder or file of this name, which no other process of the suite touches.
    public static Path of(String name) {
        return Path.of("target", "test-" + System.getProperty("fork", "1"), name);
    }
}
