package shirube.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Diagnostic;

/** The sample city of the repository is what we ask of others. */
class SampleCityTest {

    @Test
    void hasNoError() throws Exception {
        String errors = Pipeline.found(Path.of("../content"), GoldenSite.TODAY).stream()
                .filter(Diagnostic::isError)
                .map(GoldenSite::line)
                .collect(Collectors.joining());
        assertEquals("", errors);
    }
}
