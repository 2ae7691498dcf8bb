package verbatim.sources;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of unknown origin: no document type, no entity but the five of XML, nothing fetched, limited depth. */
final class Xml {
    private static final int DEEPEST = 200;

    private Xml() {}

    /** What a reader does at the beginning and the end of elements and with the text between. */
    interface Handler {
        void start(XMLStreamReader element) throws XMLStreamException, SourceException;

        void end(String name, long line) throws SourceException;

        void text(String chars);
    }

    /** Reads a file from beginning to end. */
    static void read(SourceFile file, Handler handler) throws SourceException {
        Path path = file.path();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                long line = reader.getLocation().getLineNumber();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new SourceException(path, line, "has elements nested deeper than " + DEEPEST);
                        }
                        handler.start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(reader.getLocalName(), line);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new SourceException(
                                path, line, "uses the entity &" + reader.getLocalName() + "; which is not resolved");
                    default -> {
                        // comments, instructions and the document type say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            String problem = String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
            throw new SourceException(path, line, "is not well-formed XML: " + problem);
        }
    }

    /** Whether the file begins as XML whose first elements satisfy this; a file that is no XML does not. */
    static boolean rootIs(Candidate candidate, Predicate<String> name) {
        String beginning = candidate
                .beginning()
                .replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "")
                .replaceAll("(?s)<!DOCTYPE[^>\\[]*(\\[.*?\\])?\\s*>", "")
                .stripLeading();
        if (candidate.folder() || !beginning.startsWith("<")) {
            return false;
        }
        String root = beginning.substring(1).split("[\\s/>]", 2)[0];
        return name.test(root.substring(root.indexOf(':') + 1));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched: " + systemId);
        });
        return factory;
    }

    /** An attribute's value, or an empty string. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    static long line(XMLStreamReader element) {
        return element.getLocation().getLineNumber();
    }
}
