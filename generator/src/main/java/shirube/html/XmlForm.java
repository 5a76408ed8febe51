package shirube.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;
import shirube.source.Span;

/** The form of a file that is read as XML: {@code <p>a<br></p>} is no XML, and browsers show nothing behind it. */
public final class XmlForm {

    /** The parser's own limits, against files made to exhaust it, say nothing of the form. */
    private static final String LIMIT = "JAXP";

    private XmlForm() {}

    /** Where the file stops being XML; empty for a file that is well-formed or no XML by its name. */
    public static Optional<Diagnostic> fault(SourceFile file) {
        if (!HtmlPage.isXml(file.name())) return Optional.empty();
        if (DocumentType.isCutOff(file.text())) return Optional.of(Diagnostic.of(XmlFault.CUT_OFF.code(), last(file)));
        try {
            XMLReader reader = reader();
            reader.parse(new InputSource(new StringReader(file.text())));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(e).filter(fault -> !String.valueOf(fault.getMessage()).startsWith(LIMIT)).map(fault -> broken(file, fault));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser tells the place behind what it could not take. */
    private static Diagnostic broken(SourceFile file, SAXParseException fault) {
        int at = start(file.text(), fault.getLineNumber()) + fault.getColumnNumber() - 1;
        XmlFault reason = XmlFault.of(fault.getMessage());
        int end = Math.max(0, Math.min(at, file.text().length()));
        return Diagnostic.of(reason.code(), file.span(Math.max(0, end - 1), end), reason.args(fault.getMessage()));
    }

    private static Span last(SourceFile file) {
        return file.span(file.text().length() - 1, file.text().length());
    }

    private static int start(String text, int line) {
        int at = 0;
        for (int each = 1; each < line && at < text.length(); at++)
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r' && !text.startsWith("\n", at + 1)) each++;
        return at;
    }

    /** Speaks English whatever the machine speaks (of all languages but that one there is a translation): by its words we know what is wrong. */
    @SuppressWarnings("deprecation")
    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        XMLReader reader = parsers().newSAXParser().getXMLReader();
        if (reader instanceof org.xml.sax.Parser parser) parser.setLocale(Locale.ROOT);
        reader.setEntityResolver(new Alone());
        reader.setErrorHandler(new Alone());
        return reader;
    }

    private static SAXParserFactory parsers() throws ParserConfigurationException, SAXException {
        SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
        parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return parsers;
    }

    /** Reads nothing but the file, and writes nothing on the error stream. A fatal error is thrown. */
    private static final class Alone extends DefaultHandler {
        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }
    }
}
