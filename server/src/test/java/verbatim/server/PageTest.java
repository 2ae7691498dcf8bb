package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How the page and its files are served; what they do is tested in a browser. */
class PageTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"\\.?/?(assets/[^\"]+\\.js)\"");

    @Test
    void itsFilesHaveTheirTypesAndAreKeptOnlyWhenTheirNamesHoldAHash() throws Exception {
        Assumptions.assumeTrue(
                PageTest.class.getResource("web/index.html") != null,
                "the page is missing: Maven builds it from server/web");
        try (TestServer server = new TestServer()) {
            HttpResponse<String> page = server.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .doesNotContain("unsafe");
            Matcher script = SCRIPT.matcher(page.body());
            assertThat(script.find()).as(page.body()).isTrue();
            HttpResponse<String> plain = server.get("/" + script.group(1));
            assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
            assertThat(plain.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            HttpResponse<byte[]> packed =
                    server.sendForBytes(server.request("/" + script.group(1)).header("Accept-Encoding", "gzip"));
            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
            assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
    }
}
