package gongkai.foundation.organ;

import java.util.List;
import java.util.Optional;

/// What is to be done to an organ in 机构改革. When and on what basis stands beside it.
public sealed interface Reform {
    /// The organ it is about.
    OrganId subject();

    OrganAction action();

    /// 设立: an organ that did not exist.
    record SetUp(Organ organ) implements Reform {
        @Override
        public OrganId subject() {
            return organ.id();
        }

        @Override
        public OrganAction action() {
            return OrganAction.SET_UP;
        }
    }

    /// 更名: the same organ under another name.
    record Rename(OrganId subject, String name, String shortName, String documentWord) implements Reform {
        @Override
        public OrganAction action() {
            return OrganAction.RENAME;
        }
    }

    /// 调整隶属关系: another superior.
    record Move(OrganId subject, OrganId superior) implements Reform {
        @Override
        public OrganAction action() {
            return OrganAction.MOVE;
        }
    }

    /// The organ is no more afterwards; others go on with its work.
    sealed interface Ending extends Reform {
        /// The organ that takes over what is open.
        OrganId heir();

        /// Everyone who goes on with its work, the heir first.
        default List<OrganId> successors() {
            return List.of(heir());
        }

        /// The new superior of the organs below it, if there are any.
        Optional<OrganId> childrenTo();
    }

    /// 合并: it goes into another organ.
    record Merge(OrganId subject, OrganId heir, Optional<OrganId> childrenTo) implements Ending {
        @Override
        public OrganAction action() {
            return OrganAction.MERGE;
        }
    }

    /// 分设: several organs go on with its work; one of them, the heir, takes over what is open.
    record Split(OrganId subject, OrganId heir, List<OrganId> others, Optional<OrganId> childrenTo) implements Ending {
        public Split {
            others = List.copyOf(others);
        }

        @Override
        public OrganAction action() {
            return OrganAction.SPLIT;
        }

        @Override
        public List<OrganId> successors() {
            var all = new java.util.ArrayList<OrganId>();
            all.add(heir);
            others.stream().filter(other -> !other.equals(heir)).distinct().forEach(all::add);
            return List.copyOf(all);
        }
    }

    /// 撤销: it ends. 行政诉讼法第二十六条: who goes on with its powers stands in for it, and if nobody does, the
    /// government it belonged to; so there always is a successor.
    record Abolish(OrganId subject, OrganId heir, Optional<OrganId> childrenTo) implements Ending {
        @Override
        public OrganAction action() {
            return OrganAction.ABOLISH;
        }
    }
}
