package gongkai.foundation.letter;

import gongkai.foundation.organ.OrganId;
import java.util.Optional;
import java.util.Set;

/// Which lines of the register somebody looks at.
///
/// @param word 机关代字 and kind, as in the number
record RegisterQuery(Set<OrganId> organs, Optional<Integer> year, Optional<String> word) {}
