package gongkai.walls;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/// The map of the rooms: which stands on which floor and which uses which.
public final class ModuleMap {
    /// The floors from the ground up; a room uses only rooms on its own floor and below. `demo` stands on the roof.
    public static final List<String> FLOORS =
            List.of("foundation", "publish", "serve", "answer", "engage", "oversee", "demo");

    private ModuleMap() {}

    /// The map as a PlantUML drawing, in a fixed order.
    public static String drawing(ApplicationModules house) {
        var floors = new TreeMap<Integer, TreeMap<String, String>>();
        var edges = new TreeSet<String>();
        for (ApplicationModule room : house) {
            String id = Rooms.id(room);
            floors.computeIfAbsent(FLOORS.indexOf(floorOf(room)), floor -> new TreeMap<>())
                    .put(id, room.getDisplayName());
            usedBy(room, house).forEach(used -> edges.add(id + " --> " + Rooms.id(used)));
        }
        var drawing = new StringBuilder("@startuml\ntop to bottom direction\n");
        floors.descendingMap().forEach((floor, rooms) -> {
            drawing.append("package ")
                    .append(floor < 0 ? "?" : FLOORS.get(floor))
                    .append(" {\n");
            rooms.forEach((id, name) -> drawing.append("  [")
                    .append(name)
                    .append("\\n")
                    .append(id)
                    .append("] as ")
                    .append(id)
                    .append('\n'));
            drawing.append("}\n");
        });
        edges.forEach(edge -> drawing.append(edge).append('\n'));
        return drawing.append("@enduml\n").toString();
    }

    /// Rooms that stand on no floor, or use a room above them.
    public static List<String> climbers(ApplicationModules house, String root, List<String> floors) {
        var offences = new TreeSet<String>();
        for (ApplicationModule room : house) {
            int floor = floors.indexOf(floorOf(room, root));
            if (floor < 0) {
                offences.add(Rooms.id(room) + " stands on no floor");
            }
            usedBy(room, house).stream()
                    .filter(used -> floors.indexOf(floorOf(used, root)) > floor)
                    .forEach(used ->
                            offences.add(Rooms.id(room) + " uses " + Rooms.id(used) + ", which stands above it"));
        }
        return List.copyOf(offences);
    }

    private static List<ApplicationModule> usedBy(ApplicationModule room, ApplicationModules house) {
        return room.getDirectDependencies(house, DependencyType.values()).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .distinct()
                .filter(used -> !used.equals(room))
                .collect(Collectors.toList());
    }

    private static String floorOf(ApplicationModule room) {
        return floorOf(room, "gongkai");
    }

    private static String floorOf(ApplicationModule room, String root) {
        String inside = room.getBasePackage().getName().substring(root.length() + 1);
        return inside.split("\\.")[0];
    }
}
