package gongkai.foundation.personaldata;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// How many sealed values begin with the same mark, as a store counts them.
///
/// @param mark the second and third byte of the values
public record KeyCount(byte[] mark, long values) {
    /// The counts by the key's number.
    public static Map<Integer, Long> byKey(Collection<KeyCount> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        count -> Byte.toUnsignedInt(count.mark()[0]) << Byte.SIZE | Byte.toUnsignedInt(count.mark()[1]),
                        KeyCount::values,
                        Long::sum));
    }
}
