package gongkai.foundation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// What every document of one part of the index has in one field, held in memory as small numbers: to count a million
/// documents by it then takes as many steps through one row of bytes. A part of the index never changes, so its
/// columns are made once, and they need one or two bytes for a document.
final class LuceneColumn {
    /// A column is gone through in stretches of so many documents, each of them on its own.
    static final int STRETCH = 1 << 18;

    private static final int MOST_IN_BYTES = 0xff;
    private static final int MOST_IN_CHARS = 0xffff;

    /// The values in their order; the number 0 says that a document has none, so the first is 1.
    private final List<String> values;
    private final Ords ords;
    /// How often each stands in a whole stretch.
    private final int[][] wholes;

    private LuceneColumn(List<String> values, Ords ords, int documents) {
        this.values = values;
        this.ords = ords;
        this.wholes = new int[stretches(documents)][];
        for (int stretch = 0; stretch < wholes.length; stretch++) {
            wholes[stretch] = new int[values.size() + 1];
            for (int doc = stretch * STRETCH; doc < Math.min(documents, (stretch + 1) * STRETCH); doc++) {
                wholes[stretch][ords.at(doc)]++;
            }
        }
    }

    static int stretches(int documents) {
        return (documents + STRETCH - 1) / STRETCH;
    }

    /// Reads a field of which a document has one value or none.
    static LuceneColumn read(LeafReader part, String field) throws IOException {
        SortedDocValues stored = DocValues.unwrapSingleton(DocValues.getSortedSet(part, field));
        if (stored == null) {
            throw new IllegalArgumentException("a document may have several values in " + field);
        }
        var values = new ArrayList<String>();
        for (int ord = 0; ord < stored.getValueCount(); ord++) {
            values.add(stored.lookupOrd(ord).utf8ToString());
        }
        var ords = Ords.of(values.size(), part.maxDoc());
        for (int doc = stored.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = stored.nextDoc()) {
            ords.put(doc, stored.ordValue() + 1);
        }
        return new LuceneColumn(List.copyOf(values), ords, part.maxDoc());
    }

    int[] none() {
        return new int[values.size() + 1];
    }

    /// Adds what the first of these documents have.
    void add(int[] documents, int size, int[] each) {
        ords.add(documents, size, each);
    }

    /// How often each value stands in a stretch, once it is known how often it stands in the rest of it.
    int[] without(int stretch, int[] rest) {
        int[] left = wholes[stretch].clone();
        for (int ord = 0; ord < left.length; ord++) {
            left[ord] -= rest[ord];
        }
        return left;
    }

    /// Adds what was counted, in words.
    void tell(int[] each, Map<String, Long> counts) {
        for (int ord = 1; ord < each.length; ord++) {
            if (each[ord] > 0) {
                counts.merge(values.get(ord - 1), (long) each[ord], Long::sum);
            }
        }
    }

    /// A number for every document, in the least space it fits in.
    private sealed interface Ords {
        static Ords of(int most, int documents) {
            if (most <= MOST_IN_BYTES) {
                return new Bytes(new byte[documents]);
            }
            return most <= MOST_IN_CHARS ? new Chars(new char[documents]) : new Ints(new int[documents]);
        }

        int at(int doc);

        void put(int doc, int ord);

        void add(int[] documents, int size, int[] each);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only kept
    private record Bytes(byte[] all) implements Ords {
        @Override
        public int at(int doc) {
            return Byte.toUnsignedInt(all[doc]);
        }

        @Override
        public void put(int doc, int ord) {
            all[doc] = (byte) ord;
        }

        @Override
        public void add(int[] documents, int size, int[] each) {
            for (int at = 0; at < size; at++) {
                each[Byte.toUnsignedInt(all[documents[at]])]++;
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only kept
    private record Chars(char[] all) implements Ords {
        @Override
        public int at(int doc) {
            return all[doc];
        }

        @Override
        public void put(int doc, int ord) {
            all[doc] = (char) ord;
        }

        @Override
        public void add(int[] documents, int size, int[] each) {
            for (int at = 0; at < size; at++) {
                each[all[documents[at]]]++;
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only kept
    private record Ints(int[] all) implements Ords {
        @Override
        public int at(int doc) {
            return all[doc];
        }

        @Override
        public void put(int doc, int ord) {
            all[doc] = ord;
        }

        @Override
        public void add(int[] documents, int size, int[] each) {
            for (int at = 0; at < size; at++) {
                each[all[documents[at]]]++;
            }
        }
    }
}
