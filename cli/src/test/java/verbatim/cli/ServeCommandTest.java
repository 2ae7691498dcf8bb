package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {
    @Test
    void itsHelpNamesThePortThatIsNotLanguageTools() {
        Shell.Result result = new Shell().run("serve", "--help");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("--port", "8114", "--public", "--allow-origin", "--host");
    }

    @Test
    void aPortIsAPort() {
        assertThat(new Shell().run("serve", "--port", "65536"))
                .isEqualTo(new Shell.Result(2, "", "verbatim: not a port: 65536\n"));
    }

    /** A star for every page would let any page of the web read what this machine checks. */
    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*", "null", "a.example", "https://a.example/path"})
    void everyOriginIsNoOrigin(String origin) {
        assertThat(new Shell().run("serve", "--allow-origin", origin))
                .isEqualTo(new Shell.Result(2, "", "verbatim: not an origin: " + origin + "\n"));
    }
}
