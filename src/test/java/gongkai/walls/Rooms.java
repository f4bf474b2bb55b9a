package gongkai.walls;

import gongkai.Gongkai;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms of the house as Spring Modulith sees them.
public final class Rooms {
    private static final ApplicationModules HOUSE = ApplicationModules.of(Gongkai.class);

    private Rooms() {}

    public static ApplicationModules house() {
        return HOUSE;
    }

    public static Set<String> ids() {
        return HOUSE.stream().map(Rooms::id).collect(Collectors.toSet());
    }

    /// The room whose code lies in a folder, for example `src/main/java/gongkai/foundation/audit`.
    public static Optional<String> ofFolder(String folder) {
        String name = folder.replaceFirst("^src/main/java/", "").replace('/', '.');
        return HOUSE.stream()
                .filter(room -> room.getBasePackage().getName().equals(name))
                .map(Rooms::id)
                .findFirst();
    }

    static String id(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
