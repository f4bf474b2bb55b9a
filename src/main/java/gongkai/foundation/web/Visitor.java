package gongkai.foundation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Who looks at the page, as far as the frame needs to know.
///
/// @param place the organ of a member of staff, otherwise empty
/// @param doors the console's rooms this person may enter
/// @param unread how many notices wait unread
public record Visitor(Kind kind, String name, String place, List<ConsoleDoor> doors, long unread) {
    public static final Visitor GUEST = new Visitor(Kind.GUEST, "", "", List.of());

    public Visitor {
        doors = List.copyOf(doors);
    }

    /// Somebody whose notices have not been counted.
    public Visitor(Kind kind, String name, String place, List<ConsoleDoor> doors) {
        this(kind, name, place, doors, 0);
    }

    /// The same, with the notices counted.
    Visitor with(long count) {
        return new Visitor(kind, name, place, doors, count);
    }

    /// Where this person's notices stand.
    public String notices() {
        return isStaff() ? "/console/notices" : "/my/notices";
    }

    /// The doors by group, in their order.
    public List<Rooms> rooms() {
        var groups = new LinkedHashMap<String, List<ConsoleDoor>>();
        doors.forEach(door ->
                groups.computeIfAbsent(door.group(), name -> new ArrayList<>()).add(door));
        return groups.entrySet().stream()
                .map(group -> new Rooms(group.getKey(), group.getValue()))
                .toList();
    }

    /// Doors that belong together; the group without a name stands first, without a heading.
    public record Rooms(String group, List<ConsoleDoor> doors) {}

    public boolean isGuest() {
        return kind == Kind.GUEST;
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    /// A guest, a citizen or enterprise with an account, or a member of staff.
    public enum Kind {
        GUEST,
        MEMBER,
        STAFF
    }
}
