package org.nashra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;

/** Holds the packages to docs/architecture.md. */
@AnalyzeClasses(packages = "org.nashra", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> FOUNDATIONS =
      List.of("model", "json", "config", "store", "language", "place");
  private static final List<String> STAGES =
      List.of(
          "source",
          "article",
          "extract",
          "story",
          "briefing",
          "render",
          "archive",
          "delivery",
          "web");

  @ArchTest static final ArchRule dataWalksOneWay = oneWay();

  @ArchTest
  static final ArchRule theModelStandsAlone =
      classes()
          .that()
          .resideInAPackage("org.nashra.model")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.nashra.model")
          .because("everyone speaks the model, so it may bring nobody anything else");

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.nashra.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule camelStaysInApp =
      only("org.apache.camel..", "org.nashra.app..")
          .because("routes are the workflow and beans are the work: a bean knows no Camel");

  @ArchTest
  static final ArchRule mailStaysInDelivery =
      only("jakarta.mail..", "org.nashra.delivery", "org.nashra.source")
          .because("one room owns the mail format; source only reads mailboxes");

  @ArchTest
  static final ArchRule documentsStayInRender =
      only("freemarker..", "org.nashra.render")
          .because("every document comes from one briefing through one set of templates");

  @ArchTest
  static final ArchRule pdfStaysInRender =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nashra.render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.xmpbox..")
          .because("what a page looks like is decided in one place");

  @ArchTest
  static final ArchRule fetchingStaysInSource =
      only("org.apache.hc..", "org.nashra.source")
          .because("whatever leaves for the network passes the one fetcher and its address guard");

  @ArchTest
  static final ArchRule sqlStaysInStores =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nashra.store")
          .and()
          .haveNameNotMatching(".*(Store|Rows?)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..")
          .because("whoever looks for a table finds it in one class, its rows beside it");

  @ArchTest
  static final ArchRule theClockComesFromOutside =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nashra.app..")
          .should()
          .callMethod(java.time.Clock.class, "systemUTC")
          .orShould()
          .callMethod(java.time.Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same articles and cut-off give the same briefing");

  @ArchTest
  static final ArchRule standardOutputIsForResults =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nashra.app")
          .should()
          .accessField(System.class, "out")
          .because("commands print their results there, and nothing else may mix in");

  private static ArchRule only(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static ArchRule oneWay() {
    List<ArchRule> rules = new ArrayList<>();
    for (String foundation : FOUNDATIONS) {
      rules.add(mayUse(foundation, FOUNDATIONS));
    }
    for (int i = 0; i < STAGES.size(); i++) {
      List<String> allowed = new ArrayList<>(FOUNDATIONS);
      allowed.addAll(STAGES.subList(0, i + 1));
      rules.add(mayUse(STAGES.get(i), allowed));
    }
    return CompositeArchRule.of(rules)
        .because("a room knows its own trade and what stands left of it, nothing else");
  }

  private static ArchRule mayUse(String room, List<String> allowed) {
    DescribedPredicate<JavaClass> forbidden =
        DescribedPredicate.describe(
            "in a room that " + room + " must not know",
            c -> c.getPackageName().startsWith("org.nashra.") && !allowed.contains(room(c)));
    return noClasses()
        .that()
        .resideInAPackage("org.nashra." + room + "..")
        .should()
        .dependOnClassesThat(forbidden);
  }

  private static String room(JavaClass type) {
    String rest = type.getPackageName().substring("org.nashra.".length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
