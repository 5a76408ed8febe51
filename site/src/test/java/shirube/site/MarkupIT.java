package shirube.site;

import java.io.ByteArrayInputStream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, which browsers' makers use, has nothing to say about any page: no error, no warning. */
class MarkupIT {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final Published site = Published.site();
    private final Faults faults = new Faults();
    private String current = "";

    @Test
    void theCheckerHasNothingToSayAboutAnyPage() throws Exception {
        var remarks = new Remarks();
        var checker = new SimpleDocumentValidator(true, false, false);
        checker.setUpMainSchema(SCHEMA, remarks);
        checker.setUpValidatorAndParsers(remarks, false, false);
        for (String path : site.pages()) {
            faults.lookedAt(path);
            current = path;
            checker.checkHtmlInputSource(served(path));
        }
        faults.assertNone();
    }

    /** As from a server: the checker compares the policy's 'self' with the page's own address. */
    private InputSource served(String path) {
        var page = new InputSource(new ByteArrayInputStream(site.bytes(path)));
        page.setSystemId(site.baseUrl() + Addresses.encoded(path));
        page.setEncoding("UTF-8");
        return page;
    }

    private final class Remarks implements ErrorHandler {
        @Override
        public void warning(SAXParseException remark) {
            faults.add(current + ":" + remark.getLineNumber(), remark.getMessage());
        }

        @Override
        public void error(SAXParseException remark) {
            warning(remark);
        }

        @Override
        public void fatalError(SAXParseException remark) {
            warning(remark);
        }
    }
}
