package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import shirube.a11y.Rule;

/** Every accessibility rule, in the order in which reports list them. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new PageTitle(),
            new PageLang(),
            new PageLangKnown(),
            new PartLangKnown(),
            new OneH1(),
            new HeadingOrder(),
            new MainLandmark(),
            new LandmarkName(),
            new SkipLink(),
            new FragmentLink(),
            new UniqueId(),
            new ImageAlt(),
            new LinkName(),
            new FieldName(),
            new IframeTitle(),
            new TableHeaders(),
            new TableCaption(),
            new ThScope(),
            new ListStructure(),
            new AriaAttributeDefined(),
            new AriaValue(),
            new AriaPermitted(),
            new AriaProhibited(),
            new RoleValid(),
            new RoleAttributes(),
            new RoleContext(),
            new RoleOwned(),
            new Autocomplete(),
            new ButtonName(),
            new MenuItemName(),
            new SvgName(),
            new HeadingName(),
            new IframeName(),
            new SummaryName(),
            new ObjectName(),
            new ImageButtonName(),
            new DecorativeExposed(),
            new HiddenFocus(),
            new NestedFocus(),
            new HeadersReference(),
            new HeaderCells(),
            new IframeTabindex(),
            new LetterSpacing(),
            new WordSpacing(),
            new LineHeight(),
            new MetaRefresh(),
            new MetaRefreshAtAll(),
            new ViewportZoom(),
            new OrientationLock(),
            new LabelInName(),
            new Contrast(),
            new ContrastEnhanced(),
            new BypassBlocks(),
            new DocumentParts(),
            new MovingText(),
            new MetaRedirect(),
            new AccessKeys(),
            new FieldsetLegend(),
            new ChoiceGroup(),
            new LinkTitle(),
            new PictureImage(),
            new AutoplaySound(),
            new Obsolete(),
            new AltWords(),
            new SpacedWords(),
            new AdjacentLinks(),
            new LayoutTable(),
            new TopLeftCell(),
            new MouseOnly(),
            new FormSubmit(),
            new TitleWords(),
            new AriaReference(),
            new GroupName(),
            new GeneratedText());

    private Rules() {}

    public static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.about().name().equals(name)).findFirst();
    }
}
