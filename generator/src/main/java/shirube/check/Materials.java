package shirube.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shirube.model.Meeting;
import shirube.model.Origin;
import shirube.model.Site;

/** Papers of meetings and consultations: their format is known, and a PDF has a twin that everybody can read. */
final class Materials implements Check {

    @Override
    public void check(Site site, Findings found) {
        site.meetings().forEach(meeting -> check(meeting.origin(), meeting.materials(), found));
        site.comments().forEach(consultation -> check(consultation.origin(), consultation.materials(), found));
    }

    private static void check(Origin origin, List<Meeting.Material> materials, Findings found) {
        for (int i = 0; i < materials.size(); i++) {
            Meeting.Material material = materials.get(i);
            if (format(material).isEmpty() && material.path().fromTop().isPresent()) found.add("material-format", origin.at("materials", i, "path"), "file", material.path());
            if (format(material).equals("pdf") && !hasTwin(materials, material))
                found.add("pdf-only", origin.at("materials", i, "path"), "title", material.title());
        }
    }

    private static String format(Meeting.Material material) {
        return material.format().map(String::toLowerCase).orElse(material.path().extension());
    }

    /** The same paper under the same number or title in a form that reflows also counts. */
    private static boolean hasTwin(List<Meeting.Material> materials, Meeting.Material pdf) {
        return pdf.html().isPresent()
                || materials.stream().filter(other -> other != pdf).anyMatch(other -> isTwin(other, pdf));
    }

    private static boolean isTwin(Meeting.Material other, Meeting.Material pdf) {
        boolean same = Stream.of(other.title(), pdf.title()).distinct().count() == 1;
        return same && Set.of("md", "html", "htm").contains(format(other));
    }
}
