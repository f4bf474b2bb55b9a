package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import org.springframework.stereotype.Component;

/// The small world of requests, for tests of the rooms above.
@Component
public final class FoiHouse {
    public static final String PASSWORD = FoiWorld.PASSWORD;

    private final FoiWorld world;
    private final FoiAcceptance acceptance;

    FoiHouse(FoiWorld world, FoiAcceptance acceptance) {
        this.world = world;
        this.acceptance = acceptance;
    }

    public Person.Staff officer() {
        return world.officer();
    }

    /// A request of a citizen, taken on.
    public FoiRequest accepted(String day) {
        return world.accepted(day, acceptance);
    }
}
