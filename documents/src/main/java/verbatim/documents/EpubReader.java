package verbatim.documents;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import verbatim.documents.Markup.Event;
import verbatim.documents.Markup.Syntax;
import verbatim.documents.UnreadableDocumentException.Reason;

/** E-books: the pages of the spine, in its order. */
final class EpubReader implements PackageReader {
    @Override
    public void read(byte[] bytes, TextBuilder builder) throws IOException {
        try (ZipPackage zip = ZipPackage.open(builder.name(), bytes, builder.limits())) {
            Set<String> pages = pages(zip);
            String encrypted =
                    zip.text("META-INF/encryption.xml").map(Decoded::chars).orElse("");
            for (String page : pages) {
                if (encrypted.contains(page)) {
                    throw new UnreadableDocumentException(
                            builder.name(), Reason.PROTECTED, "is protected against copying");
                }
                Optional<Decoded> decoded = zip.text(page);
                if (decoded.isEmpty()) {
                    builder.note(Note.DAMAGED, page, "the book names a page that is not in it");
                    continue;
                }
                builder.block();
                builder.member(page, decoded.get());
                builder.section(page);
                new HtmlReader().read(decoded.get().chars(), builder);
            }
        }
    }

    private static Set<String> pages(ZipPackage zip) throws UnreadableDocumentException {
        String container = zip.text("META-INF/container.xml")
                .orElseThrow(() -> zip.damaged("has no META-INF/container.xml: it is no e-book, or a damaged one"))
                .chars();
        String opf = attributes(container, "rootfile", "full-path").stream()
                .findFirst()
                .orElseThrow(() -> zip.damaged("does not name its package file"));
        String book = zip.text(opf)
                .orElseThrow(() -> zip.damaged("has no package file " + opf))
                .chars();
        Map<String, String> manifest = new HashMap<>();
        List<String> ids = attributes(book, "item", "id");
        List<String> addresses = attributes(book, "item", "href");
        for (int i = 0; i < ids.size(); i++) {
            manifest.put(ids.get(i), addresses.get(i));
        }
        Set<String> pages = new LinkedHashSet<>();
        String folder = opf.substring(0, opf.lastIndexOf('/') + 1);
        for (String id : attributes(book, "itemref", "idref")) {
            String address = manifest.getOrDefault(id, "");
            if (!address.isEmpty()) {
                pages.add(resolved(folder, address));
            }
        }
        return pages;
    }

    /** An address in the book as the name of an entry. */
    private static String resolved(String folder, String address) {
        try {
            String path = URI.create("/" + folder.replace(" ", "%20"))
                    .resolve(address.replace(" ", "%20"))
                    .normalize()
                    .getPath();
            return path == null ? folder + address : path.substring(1);
        } catch (IllegalArgumentException e) {
            return folder + address;
        }
    }

    private static List<String> attributes(String source, String element, String attribute) {
        List<String> values = new ArrayList<>();
        Markup markup = new Markup(source, 0, source.length(), Syntax.XML);
        for (Event event = markup.next(); event != Event.END; event = markup.next()) {
            if (event == Event.OPEN && markup.localName().equals(element)) {
                values.add(markup.attribute(attribute).orElse(""));
            }
        }
        return values;
    }
}
