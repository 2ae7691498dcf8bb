package verbatim.documents;

import java.io.IOException;

/** A correction that can't be written without touching something else. The file is as it was. */
public final class UnfixableDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnfixableDocumentException(String document, String explanation) {
        super(document + ": " + explanation);
    }
}
