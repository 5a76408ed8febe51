package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void whenMemoryRunsOutOneMessageIsToldAndTheCodeIsThree() {
        var err = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(full()), new PrintStream(err, true, StandardCharsets.UTF_8), false, Map.of());
        assertEquals(3, Main.run(console, "explain", "image-alt", "--lang", "en"));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith("error[program-fault]"), said);
        assertFalse(said.contains("\tat "), said);
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
    }
}
