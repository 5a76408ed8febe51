package shirube.html;

import com.helger.css.decl.CSSSupportsConditionDeclaration;
import com.helger.css.decl.CSSSupportsConditionNegation;
import com.helger.css.decl.CSSSupportsConditionNested;
import com.helger.css.decl.ECSSSupportsConditionOperator;
import com.helger.css.decl.ICSSSupportsConditionMember;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether today's browsers do what a sheet asks for (CSS Conditional Rules 3 §6): {@code @supports (display: grid) and
 * (not (-ms-ime-align: auto))}. They know every property but those that only one maker's old browsers had.
 */
final class Supports {

    private static final Set<String> OLD_MAKERS = Set.of("-ms-", "-moz-", "-o-", "-khtml-", "-apple-");

    private Supports() {}

    static boolean hold(List<ICSSSupportsConditionMember> members) {
        boolean all = true;
        boolean any = false;
        boolean choice = false;
        for (ICSSSupportsConditionMember member : members) {
            if (member instanceof ECSSSupportsConditionOperator operator) {
                choice |= operator == ECSSSupportsConditionOperator.OR;
                continue;
            }
            boolean held = holds(member);
            all &= held;
            any |= held;
        }
        return choice ? any : all;
    }

    private static boolean holds(ICSSSupportsConditionMember member) {
        if (member instanceof CSSSupportsConditionNegation not) return !holds(not.getSupportsMember());
        if (member instanceof CSSSupportsConditionNested nested) return hold(nested.getAllMembers());
        if (!(member instanceof CSSSupportsConditionDeclaration asked)) return true;
        String property = asked.getDeclaration().getProperty().toLowerCase(Locale.ROOT);
        String value = asked.getDeclaration().getExpressionAsCSSString().toLowerCase(Locale.ROOT);
        return OLD_MAKERS.stream().noneMatch(maker -> property.startsWith(maker) || value.startsWith(maker));
    }
}
