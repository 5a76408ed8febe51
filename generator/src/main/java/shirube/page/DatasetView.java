package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.Contact;
import shirube.model.ContentTypes;
import shirube.model.Dataset;
import shirube.model.KnownLicence;
import shirube.model.Municipality;
import shirube.model.Organisation;

/** The page of one dataset: its files first, then what stands in them, and on what terms anybody may use them. */
public record DatasetView(
        Optional<String> summary,
        Optional<String> easy,
        String description,
        List<File> files,
        List<Fact> facts,
        List<Link> keywords,
        Optional<String> body,
        Licence licence,
        Optional<ContactView> contact,
        Relations relations) {

    /** One file: to download, what is in it, its columns. @param wide whether the preview is so long that it opens only when asked for */
    public record File(
            String id,
            String title,
            Optional<String> description,
            Optional<Papers.FileRef> download,
            Optional<Link> elsewhere,
            List<Fact> facts,
            Optional<Table> preview,
            boolean wide,
            Optional<Table> columns) {}

    /** On what terms, and how to name the source: as it is, and when changed. */
    public record Licence(String title, Optional<String> href, String attribution, String processed, Optional<String> annex) {}

    /** All datasets in one table. */
    public record Catalogue(String lead, Table table) {}

    static Catalogue catalogue(Desk desk) {
        var columns = List.of(
                Table.header(desk.t("dataset.name")), Table.text(desk.t("dataset.genre")), Table.text(desk.t("dataset.description")),
                Table.text(desk.t("dataset.formatSize")), Table.narrow(desk.t("dataset.licence")), Table.narrow(desk.t("dataset.modified")));
        List<Table.Row> rows = desk.site().datasets().stream()
                .sorted(Comparator.comparing((Dataset dataset) -> dataset.category().orElse("")).thenComparing(Dataset::id))
                .map(dataset -> row(dataset, desk)).toList();
        return new Catalogue(desk.t("opendata.count", rows.size()), Table.of("catalogue", desk.t("opendata.caption"), columns, rows));
    }

    private static Table.Row row(Dataset dataset, Desk desk) {
        var cells = List.of(
                desk.link(dataset).map(Table.Cell::of).orElse(Table.Cell.of(dataset.title())),
                Table.Cell.of(dataset.category().orElse("")),
                Table.Cell.of(dataset.common().summary().orElse(dataset.description())),
                files(dataset, desk),
                Table.Cell.of(licence(dataset).map(KnownLicence::id).orElse(dataset.licence())),
                Table.Cell.of(modified(dataset).map(Formats::date).orElse("")));
        return new Table.Row("dataset-" + dataset.id(), cells, Optional.empty());
    }

    /** A link that says only CSV would lead nowhere in a list of links, so each names its file too. */
    private static Table.Cell files(Dataset dataset, Desk desk) {
        List<Link> named = dataset.files().stream().flatMap(file -> download(file, dataset, desk)
                .map(found -> Link.to(desk.t("dataset.fileLink", file.title(), found.format(), found.size()), found.href())).stream()).toList();
        return Table.Cell.of(named);
    }

    private static Optional<KnownLicence> licence(Dataset dataset) {
        return KnownLicence.find(dataset.licence());
    }

    private static Optional<LocalDate> modified(Dataset dataset) {
        return dataset.modified().or(dataset::issued).or(() -> dataset.common().updated());
    }

    static DatasetView of(Dataset dataset, Desk desk) {
        desk.section("files", desk.t("dataset.files"));
        Optional<String> body = dataset.body().map(desk::body);
        desk.section("terms", desk.t("dataset.licence"));
        desk.section("about", desk.t("dataset.about"));
        RevisionHistory.section(dataset, desk);
        return new DatasetView(
                dataset.common().summary(),
                desk.easy(dataset),
                dataset.description(),
                dataset.files().stream().map(file -> file(file, dataset, desk)).toList(),
                facts(dataset, desk),
                dataset.keywords().stream().map(word -> Link.to(word, "")).toList(),
                body,
                terms(dataset, desk),
                contact(dataset, desk),
                Relations.of(dataset, desk));
    }

    private static File file(Dataset.DataFile file, Dataset dataset, Desk desk) {
        String id = "file-" + file.id();
        var facts = new ArrayList<Fact>();
        file.charset().ifPresent(charset -> facts.add(Fact.of(desk.t("dataset.charset"), charset + file.bom().map(bom -> desk.t(bom ? "dataset.bom" : "dataset.noBom")).orElse(""))));
        file.issued().ifPresent(day -> facts.add(Fact.of(desk.t("dataset.issued"), Formats.date(day))));
        file.modified().ifPresent(day -> facts.add(Fact.of(desk.t("dataset.modified"), Formats.date(day))));
        file.status().ifPresent(status -> facts.add(Fact.of(desk.t("initiative.state"), status)));
        file.copyright().ifPresent(text -> facts.add(Fact.of(desk.t("dataset.copyright"), text)));
        Optional<Table> preview = CsvPreview.of(id, file, dataset, desk);
        return new File(
                id, file.title(), file.description(), download(file, dataset, desk),
                file.accessUrl().map(url -> Link.to(desk.t("dataset.elsewhere", file.title()), url)),
                facts, preview, preview.filter(table -> table.mode().equals("stack")).isPresent(), columns(id, file, desk));
    }

    private static Optional<Papers.FileRef> download(Dataset.DataFile file, Dataset dataset, Desk desk) {
        return file.path().flatMap(path -> desk.file(dataset.origin().file(), path)).map(found -> new Papers.FileRef(
                desk.t("dataset.download", file.title()), found.href(), file.format().orElse(found.format()), found.size()));
    }

    private static Optional<Table> columns(String id, Dataset.DataFile file, Desk desk) {
        if (file.schema().isEmpty()) return Optional.empty();
        boolean units = file.schema().stream().anyMatch(column -> column.unit().isPresent());
        var columns = new ArrayList<>(List.of(Table.header(desk.t("dataset.column")), Table.text(desk.t("dataset.meaning")), Table.narrow(desk.t("dataset.type"))));
        if (units) columns.add(Table.narrow(desk.t("kpi.unit")));
        var rows = new ArrayList<Table.Row>();
        for (Dataset.Column column : file.schema()) {
            var cells = new ArrayList<>(List.of(
                    Table.Cell.of(column.name()), Table.Cell.of(column.description().orElse("")), Table.Cell.of(column.type().map(type -> type(type, desk)).orElse(""))));
            if (units) cells.add(Table.Cell.of(column.unit().orElse("")));
            rows.add(new Table.Row(id + "-column-" + (rows.size() + 1), cells, Optional.empty()));
        }
        return Optional.of(Table.of(id + "-columns", desk.t("dataset.columns.caption", file.title()), columns, rows));
    }

    /** The types of Table Schema (Frictionless) in words; another word stands as it was written. */
    private static String type(String written, Desk desk) {
        return List.of("string", "integer", "number", "boolean", "date", "time", "datetime", "year", "yearmonth").contains(written) ? desk.t("type." + written + ".word") : written;
    }

    private static List<Fact> facts(Dataset dataset, Desk desk) {
        var facts = new ArrayList<Fact>();
        facts.add(desk.link(ContentTypes.ORGANISATION, dataset.publisher()).map(link -> Fact.of(desk.t("dataset.publisher"), link))
                .orElse(Fact.of(desk.t("dataset.publisher"), dataset.publisher().id())));
        dataset.category().ifPresent(text -> facts.add(Fact.of(desk.t("dataset.genre"), text)));
        facts.add(Fact.of(desk.t("dataset.frequency"), dataset.frequency()));
        dataset.issued().ifPresent(day -> facts.add(Fact.of(desk.t("dataset.issued"), Formats.date(day))));
        dataset.modified().ifPresent(day -> facts.add(Fact.of(desk.t("dataset.modified"), Formats.date(day))));
        dataset.version().ifPresent(text -> facts.add(Fact.of(desk.t("plan.version"), text)));
        dataset.spatial().ifPresent(text -> facts.add(Fact.of(desk.t("dataset.spatial"), text)));
        dataset.temporal().ifPresent(text -> facts.add(Fact.of(desk.t("dataset.temporal"), text)));
        dataset.standard().ifPresent(text -> facts.add(Fact.of(desk.t("dataset.standard"), text)));
        dataset.provenance().ifPresent(text -> facts.add(Fact.of(desk.t("dataset.provenance"), text)));
        dataset.remarks().ifPresent(text -> facts.add(Fact.of(desk.t("dataset.remarks"), text)));
        dataset.related().forEach(source -> facts.add(source.url().map(url -> Fact.of(desk.t("dataset.related"), Link.to(source.title(), url)))
                .orElse(Fact.of(desk.t("dataset.related"), source.title()))));
        return facts;
    }

    /** The pattern of 公共データ利用規約（第1.0版）, 1(1): the source, and that it was processed where it was. */
    private static Licence terms(Dataset dataset, Desk desk) {
        Municipality city = desk.site().municipality();
        Optional<Municipality.Licence> own = city.licence().filter(licence -> licence.id().equals(dataset.licence()));
        Optional<KnownLicence> known = licence(dataset);
        Optional<String> url = own.flatMap(Municipality.Licence::url).or(() -> known.map(KnownLicence::url));
        String title = known.map(KnownLicence::title).orElse(dataset.licence());
        String address = desk.publication().base() + desk.page().path();
        String source = desk.t("dataset.source", city.name(), dataset.title(), address, title, url.map(u -> "（" + u + "）").orElse(""));
        return new Licence(
                title, url, source, desk.t("dataset.processed", city.name(), dataset.title(), address),
                own.flatMap(Municipality.Licence::annex));
    }

    private static Optional<ContactView> contact(Dataset dataset, Desk desk) {
        Dataset.DatasetContact written = dataset.contact();
        Optional<Organisation> body = written.organisation().or(() -> Optional.of(dataset.publisher())).flatMap(ref -> desk.site().find(ContentTypes.ORGANISATION, ref));
        boolean own = Stream.of(written.tel(), written.mail(), written.formUrl()).anyMatch(Optional::isPresent);
        Optional<Contact> contact = own
                ? Optional.of(new Contact(
                        written.unit(), written.tel(), written.extension(), written.fax(), written.mail(), written.formUrl(), Optional.empty(), Optional.empty(), written.note()))
                : body.flatMap(Organisation::contact);
        Optional<ContactView> view = contact.map(found -> ContactView.of(found, body.map(Organisation::name), body.flatMap(desk::link)));
        return view.equals(Frame.contact(desk.page(), desk)) ? Optional.empty() : view; // at the foot of every page anyway
    }
}
