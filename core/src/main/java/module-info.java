/** Verbatim's library: finds quotations of known texts in a document and judges their wording and their reference. */
module verbatim.core {
    requires static transitive org.jspecify;

    exports verbatim.check;
    exports verbatim.citation;
    exports verbatim.match;
    exports verbatim.source;
    exports verbatim.text;
}
