package verbatim.sources;

import verbatim.source.Edition;
import verbatim.source.Work;

/** Collects what is known of an edition. Not for several threads. */
final class EditionBuilder {
    private String id;
    private Work work;
    private String language = "";
    private String title = "";
    private String version = "";
    private String origin = "";
    private String licence = "";
    private String notice = "";
    private String sha256 = "";
    private boolean original = true;
    private boolean continuous = true;

    EditionBuilder(String id, Work work) {
        this.id = id;
        this.work = work;
    }

    EditionBuilder(Edition edition) {
        this(edition.id(), edition.work());
        language = edition.language();
        title = edition.title();
        version = edition.version();
        origin = edition.origin();
        licence = edition.licence();
        notice = edition.notice();
        sha256 = edition.sha256();
        original = edition.original();
        continuous = edition.continuous();
    }

    EditionBuilder id(String id) {
        this.id = id;
        return this;
    }

    EditionBuilder work(Work work) {
        this.work = work;
        return this;
    }

    EditionBuilder language(String language) {
        this.language = language;
        return this;
    }

    EditionBuilder title(String title) {
        this.title = title;
        return this;
    }

    EditionBuilder version(String version) {
        this.version = version;
        return this;
    }

    EditionBuilder origin(String origin) {
        this.origin = origin;
        return this;
    }

    EditionBuilder licence(String licence) {
        this.licence = licence;
        return this;
    }

    EditionBuilder notice(String notice) {
        this.notice = notice;
        return this;
    }

    EditionBuilder sha256(String sha256) {
        this.sha256 = sha256;
        return this;
    }

    /** In a language that is not the work's own. */
    EditionBuilder translation() {
        original = false;
        return this;
    }

    /** Passages that stand each for itself: no quotation spans two of them. */
    EditionBuilder separate() {
        continuous = false;
        return this;
    }

    Edition build() {
        return new Edition(id, work, language, title, version, origin, licence, notice, sha256, original, continuous);
    }
}
