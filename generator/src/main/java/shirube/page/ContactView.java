package shirube.page;

import java.text.Normalizer;
import java.util.Optional;
import shirube.model.Contact;

/** Whom to ask, ready to be shown: a number to tap beside the number to read. */
public record ContactView(
        Optional<String> unit,
        Optional<Link> page,
        Optional<String> tel,
        Optional<String> telHref,
        Optional<String> extension,
        Optional<String> fax,
        Optional<String> mail,
        Optional<String> formUrl,
        Optional<String> hours,
        Optional<String> address,
        Optional<String> note) {

    public static ContactView of(Contact contact, Optional<String> name, Optional<Link> page) {
        return new ContactView(
                contact.unit().or(() -> name),
                page,
                contact.tel(),
                contact.tel().map(ContactView::dialled),
                contact.extension(),
                contact.fax(),
                contact.mail(),
                contact.formUrl(),
                contact.hours(),
                contact.address(),
                contact.note());
    }

    /** RFC 3966: what telephones dial and no more, also of a number in full-width digits; {@code #7119} in its escaped form. */
    static String dialled(String tel) {
        return "tel:" + Normalizer.normalize(tel, Normalizer.Form.NFKC).replaceAll("[^0-9+#]", "").replace("#", "%23");
    }
}
