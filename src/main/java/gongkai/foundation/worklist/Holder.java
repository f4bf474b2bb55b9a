package gongkai.foundation.worklist;

import java.util.Optional;

/// In whose hands a matter is within its organ.
public sealed interface Holder {
    /// Nobody has claimed it: it lies in the organ's pool.
    Holder POOL = new Pool();

    /// What people read.
    String label();

    /// As it is kept; empty for the pool.
    Optional<String> key();

    /// Nobody yet.
    record Pool() implements Holder {
        @Override
        public String label() {
            return "待认领";
        }

        @Override
        public Optional<String> key() {
            return Optional.empty();
        }
    }

    /// 内设机构 of the organ, where one of its people will claim it.
    record Unit(String name) implements Holder {
        @Override
        public String label() {
            return name;
        }

        @Override
        public Optional<String> key() {
            return Optional.of("unit:" + name);
        }
    }

    /// A member of staff.
    record Colleague(long staff, String name) implements Holder {
        @Override
        public String label() {
            return name;
        }

        @Override
        public Optional<String> key() {
            return Optional.of("staff:" + staff);
        }
    }

    /// The holder behind what is kept.
    static Holder of(Optional<String> key, String name) {
        return key.map(known -> known.startsWith("staff:")
                        ? (Holder) new Colleague(Long.parseLong(known.substring("staff:".length())), name)
                        : new Unit(name))
                .orElse(POOL);
    }

    /// Whether this person has claimed it.
    default boolean is(long staff) {
        return this instanceof Colleague colleague && colleague.staff() == staff;
    }
}
