package org.standfirst;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaMember.Predicates.declaredIn;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.standfirst.security.Protected;

/** The structure of the application. A new edge in the table is a topic of review, not a detail of a change. */
class ArchitectureTest {

    private static final String ROOT = "org.standfirst";
    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    /** Each package and those that it may use: the lowest first. What is not in here fails. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("text", Set.of()),
            entry("portabletext.block", Set.of("text")),
            entry("portabletext.json", Set.of("text", "portabletext.block")),
            entry("portabletext", Set.of("text", "portabletext.block", "portabletext.json")),
            entry("portabletext.html", Set.of("text", "portabletext", "portabletext.block")),
            entry("portabletext.markdown", Set.of("text", "portabletext", "portabletext.block", "portabletext.html")),
            entry("language", Set.of("text")),
            entry("http", Set.of("text", "language")),
            entry("site", Set.of("text", "language")),
            entry("xml", Set.of()),
            entry("database", Set.of("http")),
            entry("database.embedded", Set.of()),
            entry("openapi", Set.of("http", "security")),

            entry("security", Set.of("database", "http", "language")),
            entry("audit", Set.of("database", "http", "security")),
            entry("idempotency", Set.of("database", "http", "security")),
            entry("tag", Set.of("database", "http", "language", "site", "security")),
            entry("author", Set.of("database", "http", "language", "security")),
            entry("publisher", Set.of("database", "http", "language", "security")),
            entry("notice", Set.of("database", "http", "language", "security", "tag")),

            entry("partner", Set.of("database", "http", "language", "security", "tag", "publisher")),

            entry("redirect", Set.of("database", "http", "language", "security", "site")),

            entry("translation", Set.of("database", "http", "language", "publisher")),
            entry("content", Set.of("text", "http", "language", "portabletext", "portabletext.block", "portabletext.html",
                    "portabletext.json", "portabletext.markdown", "tag", "author", "publisher")),
            entry("revision", Set.of("http", "security")),
            entry("revision.diff", Set.of()),
            entry("article",
                    Set.of("audit", "idempotency", "text", "database", "http", "language", "portabletext", "site", "security",
                            "tag",
                            "author", "publisher", "translation", "content", "revision", "revision.diff")),
            entry("recall", Set.of("database", "http", "security", "site", "article")),
            entry("publication", Set.of("cache", "http", "language", "portabletext", "tag", "author", "publisher", "notice",
                    "partner", "redirect", "translation", "content", "article")),

            entry("cache", Set.of("http")),
            entry("purge", Set.of("cache")),
            entry("delivery", Set.of("cache", "http", "language", "site")),
            entry("delivery.notice", Set.of("cache", "http", "language", "site", "delivery")),
            entry("delivery.fulltext", Set.of("http")),
            entry("delivery.article.query", Set.of("http", "delivery", "delivery.fulltext")),
            entry("delivery.article",
                    Set.of("cache", "http", "language", "portabletext", "portabletext.block", "portabletext.html",
                            "portabletext.markdown", "site", "delivery", "delivery.notice", "delivery.article.query",
                            "delivery.fulltext")),
            entry("delivery.tag", Set.of("cache", "http", "language", "delivery", "delivery.article",
                    "delivery.article.query")),
            entry("preview", Set.of("http", "language", "portabletext", "security", "content", "article", "publication",
                    "delivery.article")),
            entry("delivery.search", Set.of("cache", "http", "language", "site", "delivery", "delivery.fulltext",
                    "delivery.article", "delivery.article.query")),
            entry("delivery.resolve", Set.of("http", "language", "site", "delivery", "delivery.article")),
            entry("delivery.author", Set.of("cache", "http", "language", "delivery", "delivery.article",
                    "delivery.article.query")),

            entry("usage", Set.of("http", "partner", "security")),
            entry("partner.article", Set.of("delivery.article", "delivery.article.query", "http", "partner", "security",
                    "usage")),

            entry("partner.embargo", Set.of("delivery", "delivery.article", "http", "language", "partner", "security", "site",
                    "usage")),

            entry("partner.translation", Set.of("database", "http", "language", "partner", "publisher", "security",
                    "site", "translation")),

            entry("outbound", Set.of()),
            entry("translation.check", Set.of("database", "outbound", "partner", "security", "site", "translation")),
            entry("outbox", Set.of("language", "site", "tag", "translation", "translation.check", "content", "article",
                    "partner.translation")),
            entry("webhook", Set.of("database", "http", "language", "security", "tag", "partner", "outbound", "outbox")),
            entry("webhook.delivery", Set.of("audit", "cache", "database", "http", "security", "delivery.article", "usage",
                    "partner", "partner.article", "outbound", "outbox", "webhook")),
            entry("websub", Set.of("outbound", "outbox")),

            entry("checksum", Set.of()),
            entry("change", Set.of("cache", "http", "language", "site", "checksum", "delivery", "delivery.article",
                    "delivery.article.query")),
            entry("partner.change",
                    Set.of("change", "delivery.article", "http", "partner", "partner.article", "security", "usage")),
            entry("mirror", Set.of("checksum")),

            entry("feed.format", Set.of("http", "site", "xml", "delivery.article")),
            entry("feed", Set.of("cache", "http", "language", "site", "security", "partner", "partner.article", "usage",
                    "delivery", "delivery.article", "delivery.article.query", "feed.format")),
            entry("sitemap", Set.of("cache", "http", "site", "xml", "delivery", "delivery.article")),
            entry("embed", Set.of("http", "language", "site", "xml", "delivery", "delivery.article")),

            entry("frontpage", Set.of("site", "language")),
            entry("demo", Set.of("security")),

            entry("", Set.of("database.embedded", "mirror")));

    private static final Predicate<JavaClass> FACES_BEHIND_A_KEY = type -> type.isAnnotatedWith(Path.class)
            && type.getAnnotationOfType(Path.class).value().matches("/v1/(editorial|admin|partner)(/.*)?");

    @Test
    void everyClassIsInAListedPackage() {
        assertThat(APPLICATION).filteredOn(type -> !ALLOWED.containsKey(packageOf(type))).isEmpty();
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        classes().should(useOnlyAllowedPackages()).check(APPLICATION);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(APPLICATION);
    }

    @Test
    void resourcesAreNamedSoAndKeptToTheirPackage() {
        classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource")
                .andShould().notBePublic().check(APPLICATION);
    }

    @Test
    void nothingIsNamedAResourceThatIsNone() {
        classes().that().haveSimpleNameEndingWith("Resource").should().beAnnotatedWith(Path.class).check(APPLICATION);
    }

    @Test
    void nobodyDependsOnAResource() {
        noClasses().should().dependOnClassesThat(annotatedWith(Path.class)).check(APPLICATION);
    }

    /** The framework ignores one that is not, with no more than a warning. */
    @Test
    void endpointsArePublic() {
        methods().that(metaAnnotatedWith(HttpMethod.class)).should().bePublic().check(APPLICATION);
    }

    @Test
    void operationsForWhichAKeyIsNeededStateRolesAndScope() {
        methods().that(metaAnnotatedWith(HttpMethod.class))
                .and(declaredIn(describe("the faces behind a key", FACES_BEHIND_A_KEY)))
                .should(beStatedBy(RolesAllowed.class)).andShould(beStatedBy(Protected.class)).check(APPLICATION);
    }

    @Test
    void operationsThatAreOpenToAllOnlyRead() {
        methods().that(metaAnnotatedWith(HttpMethod.class))
                .and(declaredIn(describe("the open faces", type -> !FACES_BEHIND_A_KEY.test(type))))
                .should().beAnnotatedWith(GET.class).check(APPLICATION);
    }

    @Test
    void entitiesAreNoPartOfWhatAResourceTakesOrGives() {
        methods().that(declaredIn(describe("resources", type -> type.isAnnotatedWith(Path.class)))).and().arePublic()
                .should(haveNoEntityInTheirSignature()).check(APPLICATION);
    }

    @Test
    void repositoriesAreNamedSoAndKeptToTheirPackage() {
        classes().that().areAssignableTo(PanacheRepositoryBase.class).should().haveSimpleNameEndingWith("Repository")
                .andShould().notBePublic().check(APPLICATION);
    }

    @Test
    void repositoriesBeginNoTransaction() {
        noClasses().that(simpleNameEndingWith("Repository")).should().beAnnotatedWith(Transactional.class)
                .check(APPLICATION);
        noMethods().that(declaredIn(simpleNameEndingWith("Repository"))).should().beAnnotatedWith(Transactional.class)
                .check(APPLICATION);
    }

    @Test
    void injectionIsByConstructorAlone() {
        noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class)
                .check(APPLICATION);
        constructors().should().notBeAnnotatedWith(Inject.class).check(APPLICATION);
    }

    @Test
    void timeComesFromTheClock() {
        var elsewhere = noClasses().that(describe("are not the clock", type -> !type.getSimpleName().equals("ClockProducer")));
        for (var type : Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
                ZonedDateTime.class)) {
            elsewhere.should().callMethod(type, "now").check(APPLICATION);
        }
        elsewhere.should().callConstructor(Date.class).check(APPLICATION);
        elsewhere.should().callMethod(System.class, "currentTimeMillis").check(APPLICATION);
        elsewhere.should(callMethodWhere(describe("makes a system clock",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system"))))
                .check(APPLICATION);
    }

    /** What a server takes to start and to stop is measured by the machine, which nobody needs to turn back in a test. */
    @Test
    void onlyTheEmbeddedDatabaseCountsNanoseconds() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".database.embedded").should().callMethod(System.class, "nanoTime")
                .check(APPLICATION);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)(\\$.*)?").check(APPLICATION);
        noClasses().should().haveNameMatching(".*\\.I[A-Z][a-z]\\w*").andShould().beInterfaces().check(APPLICATION);
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    private static ArchCondition<JavaClass> useOnlyAllowedPackages() {
        return new ArchCondition<>("use only the packages that the table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var allowed = ALLOWED.getOrDefault(packageOf(type), Set.of());
                for (var use : type.getDirectDependenciesFromSelf()) {
                    var target = use.getTargetClass().getBaseComponentType();
                    if (target.getPackageName().startsWith(ROOT) && !target.getPackageName().equals(type.getPackageName())
                            && !allowed.contains(packageOf(target))) {
                        events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> beStatedBy(Class<? extends Annotation> rule) {
        return new ArchCondition<>("be annotated with @" + rule.getSimpleName() + ", themselves or by their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(rule) && !method.getOwner().isAnnotatedWith(rule)) {
                    events.add(SimpleConditionEvent.violated(method,
                            method.getFullName() + " has no @" + rule.getSimpleName()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveNoEntityInTheirSignature() {
        return new ArchCondition<>("have no entity in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes).flatMap(Set::stream)
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " has " + type.getSimpleName() + " in its signature")));
            }
        };
    }
}
