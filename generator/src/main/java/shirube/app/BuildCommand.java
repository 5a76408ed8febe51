package shirube.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shirube.model.Organisation;
import shirube.model.ContentTypes;
import shirube.model.Site;
import shirube.page.AddressBook;
import shirube.publish.Changes;
import shirube.publish.OfflineEdition;
import shirube.publish.Publisher;
import shirube.publish.Rehearsal;

/** {@code shirube build}: reads, checks, renders, audits, and only then publishes. */
@Command(name = "build", description = "原稿を確かめ、サイトを作って公開フォルダーに置く")
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--dry-run", description = "公開せず、変わるページを担当ごとに示す")
    private boolean dryRun;

    @Option(names = "--zip", paramLabel = "ファイル", description = "閉域網・持ち運び用の ZIP も作る")
    private Optional<Path> zip = Optional.empty();

    @Option(names = "--record", description = "公開したページの住所を、原稿の addresses.txt に書き足す")
    private boolean record;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = new Run("build", options, console);
        return dryRun ? rehearse(run) : publish(run);
    }

    private int publish(Run run) {
        BuildOrder order = options.order(console);
        Path book = order.content().resolve(AddressBook.FILE);
        if (record) requireRecordable(book);
        Optional<OfflineEdition> offline = zip.map(file -> new OfflineEdition(file, run::title));
        var publication = new Publisher.Order(options.out, options.inputs(), Version.TEXT, run.date(order), offline);
        try (Publisher publisher = Publisher.open(publication)) {
            run.build(order, publisher);
            if (run.stopped()) return run.tell(false);
            publisher.commit();
            if (record) new Folder(order.content()).write(Map.of(AddressBook.FILE, run.recorded().getBytes(StandardCharsets.UTF_8)));
            else run.tellUnrecorded();
            return run.tell(true);
        }
    }

    /** Asked before the work: what is published must not be left unrecorded. A draft's address is not one to keep. */
    private void requireRecordable(Path book) {
        if (options.drafts) throw new Unusable("record-with-drafts", Path.of("--record"));
        if (Files.isDirectory(book) || !Files.isWritable(Files.exists(book) ? book : book.toAbsolutePath().getParent()))
            throw new Unusable("address-book-not-writable", book);
    }

    private int rehearse(Run run) {
        var rehearsal = new Rehearsal();
        run.build(options.order(console), rehearsal);
        if (!run.stopped()) {
            Changes changes = rehearsal.against(options.out, options.inputs());
            run.text().print(changes.text(run.language(), id -> department(run.site(), id)));
        }
        return run.tell(false);
    }

    private static String department(Optional<Site> site, String id) {
        return site.flatMap(known -> known.find(ContentTypes.ORGANISATION, id)).map(Organisation::name).orElse(id);
    }
}
