package verbatim.documents;

import java.util.List;
import verbatim.text.Text;

/** JSON and JSON Lines: the strings under the keys that the user named, or all of them. */
final class JsonReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) {
        List<String> columns = builder.columns();
        JsonStrings strings = new JsonStrings(source);
        while (strings.next()) {
            if (columns.isEmpty() || columns.contains(strings.key())) {
                builder.block();
                TextBuilder.Open cell = builder.open(Text.Kind.CELL, strings.key());
                strings.addTo(builder);
                builder.close(cell);
            }
        }
    }
}
