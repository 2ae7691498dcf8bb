package verbatim.documents;

import java.io.IOException;

/** A file that can't be read as a document. The message names the file and the reason; the other files are not concerned. */
public final class UnreadableDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why a file can't be read. */
    public enum Reason {
        /** It is no document at all: a picture, a program, an archive. A walk over a folder skips it. */
        NOT_A_DOCUMENT,
        /** A format that is not supported, and whose text can be saved in one that is. */
        UNSUPPORTED,
        /** It opens only with a password. */
        PROTECTED,
        /** It breaks the rules of its format. */
        DAMAGED,
        /** It is larger, deeper or more crowded than the {@link Limits} allow. */
        LIMIT
    }

    private final String document;
    private final Reason reason;

    public UnreadableDocumentException(String document, Reason reason, String explanation) {
        super(document + ": " + explanation);
        this.document = document;
        this.reason = reason;
    }

    /** The document's name, as it was given. */
    public String document() {
        return document;
    }

    public Reason reason() {
        return reason;
    }
}
