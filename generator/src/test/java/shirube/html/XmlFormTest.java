package shirube.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.source.SourceFile;

/** Why a file is no XML is said in our own words, whatever the machine's language. */
class XmlFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <svg><g></svg>                          | xml-unclosed           | 1:10  | `<g>`
            <html><body><br></body></html>          | xml-unclosed           | 1:18  | `<br>`
            <svg><g>                                | xml-cut-off            | 1:8   |
            <svg><g a="                             | xml-cut-off            | 1:11  |
            <p>&nbsp;</p>                           | xml-entity             | 1:9   | `&nbsp;`
            <p>a & b</p>                            | xml-ampersand          | 1:6   |
            <a href="?a=1&b=2"/>                    | xml-ampersand          | 1:15  |
            <p class="a" id="b" class="c"/>         | xml-attribute-repeated | 1:31  | class
            <svg xmlns:a="u" xmlns:b="u" a:c="" b:c=""/> | xml-attribute-repeated | 1:44 | c
            <input disabled/>                       | xml-attribute-value    | 1:15  | disabled
            <p class=a/>                            | xml-attribute-value    | 1:9   | class
            <p>1 < 2</p>                            | xml-less-than          | 1:6   |
            <p a="<"/>                              | xml-less-than          | 1:6   |
            <a x:b="1"/>                            | xml-prefix             | 1:12  | `x:`
            <x:a/>                                  | xml-prefix             | 1:6   | `x:`
            <a/><b/>                                | xml-after-root         | 1:5   |
            <a/>b                                   | xml-after-root         | 1:4   |
            a<b/>                                   | xml-before-root        | 1:1   |
            <a>&#x1;</a>                            | xml-character          | 1:8   |
            <a><!-- -- --></a>                      | xml-broken             | 1:10  |
            """)
    void theReasonIsToldAtItsPlace(String text, String code, String place, String words) {
        Diagnostic fault = fault("a.svg", text).orElseThrow();
        assertEquals(code, fault.code().name(), text);
        assertEquals(place, fault.at().line() + ":" + fault.at().column(), text);
        for (var language : Language.values())
            assertTrue(fault.message(language).contains(words == null ? "" : words), fault.message(language));
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.JAPANESE, Locale.GERMAN, Locale.CHINESE)) {
                Locale.setDefault(locale);
                assertEquals("xml-unclosed", fault("a.svg", "<svg><g></svg>").orElseThrow().code().name());
                assertEquals("xml-prefix", fault("a.svg", "<a x:b=\"1\"/>").orElseThrow().code().name());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "<", "<!DOCTYPE a [<!ENTITY x 'y'>", "<!DOCTYPE a [<!ENTITY x '", "<!DOCTYPE a [<!ELEMENT x (", "<!DOCTYPE a [<!-- ]><a/>", "<!DOCTYPE a", "<a>\uFFFE</a>", "<a>\r\n<b>", "<?xml version='1.0'?", "\n<?xml version='1.0'?><a/>"})
    void anyTextIsSurvived(String text) {
        assertTrue(fault("a.xml", text).isPresent(), text);
        assertEquals(Optional.empty(), fault("a.html", text));
    }

    @Test
    void aCutOffDocumentTypeWritesNothingOnTheErrorStream() {
        PrintStream before = System.err;
        var written = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
            String whole = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"a.dtd\" [<!-- ' --><!ENTITY city \"しる]べ市\"><?a ' ?><!ATTLIST svg a CDATA #IMPLIED>]><svg>&city;</svg>";
            assertEquals(Optional.empty(), fault("a.svg", whole));
            for (int end = 0; end < whole.length(); end++) assertTrue(fault("a.svg", whole.substring(0, end)).isPresent(), whole.substring(0, end));
        } finally {
            System.setErr(before);
        }
        assertEquals("", written.toString(StandardCharsets.UTF_8));
    }

    private static Optional<Diagnostic> fault(String name, String text) {
        return XmlForm.fault(SourceFile.of(name, text));
    }
}
