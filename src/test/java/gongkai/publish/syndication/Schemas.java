package gongkai.publish.syndication;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// Judges XML by a schema of src/test/resources/syndication.
final class Schemas {
    private Schemas() {}

    /// What is wrong with the text; empty when nothing is.
    static Optional<String> wrong(String xml, String... schemas) {
        try {
            var sources = new Source[schemas.length];
            for (int i = 0; i < schemas.length; i++) {
                var place = Objects.requireNonNull(Schemas.class.getResource("/syndication/" + schemas[i]));
                sources[i] = new StreamSource(place.toString());
            }
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(sources)
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
            return Optional.empty();
        } catch (SAXException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
