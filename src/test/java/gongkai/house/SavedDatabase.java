package gongkai.house;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/// A database that took long to fill, kept for the tests that come after: copying it takes a fraction of a second.
/// Whoever changes the database under the house tells the rooms to forget what they remember.
public final class SavedDatabase {
    private static final Set<String> SAVED = new HashSet<>();

    private SavedDatabase() {}

    /// Continues with a copy of what was saved under the name, if anything was.
    ///
    /// @return whether it was there
    public static boolean continueWith(String name) {
        if (!SAVED.contains(name)) {
            return false;
        }
        try {
            TestDatabase.refresh("saved_" + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return true;
    }

    /// Keeps what the database holds now, and goes on with a copy of it.
    public static void save(String name) {
        try {
            TestDatabase.saveAs("saved_" + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        SAVED.add(name);
    }
}
