package verbatim.server.languagetool;

/** A request that LanguageTool would refuse too. The message is for the one who sent it. */
public final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    public BadRequestException(String message) {
        this(400, message);
    }

    public BadRequestException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
