package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Every published artifact has the metadata that public repositories require. */
class PublishedPomsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The elements that all modules inherit, except those without a parent. */
  private static final List<String> SHARED =
      List.of(
          "url",
          "licenses/license/name",
          "licenses/license/url",
          "developers/developer/name",
          "scm/connection",
          "scm/url");

  /** A POM and its folder. */
  record Pom(String folder, Element project) {

    static Pom in(String folder) {
      try {
        return new Pom(
            folder,
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(folder).resolve("pom.xml").toFile())
                .getDocumentElement());
      } catch (ParserConfigurationException | SAXException | IOException e) {
        throw new IllegalStateException(folder, e);
      }
    }

    /** Returns the texts at a path of element names. */
    List<String> texts(String path) {
      return all(path).stream().map(one -> one.project().getTextContent().strip()).toList();
    }

    /** Returns the elements at a path of element names. */
    List<Pom> all(String path) {
      List<Element> found = List.of(project);
      for (String name : path.split("/", -1)) {
        found = found.stream().flatMap(one -> children(one, name).stream()).toList();
      }
      return found.stream().map(one -> new Pom(folder, one)).toList();
    }

    boolean isPublished() {
      return !texts("properties/maven.deploy.skip").contains("true");
    }

    private static List<Element> children(Element parent, String name) {
      List<Element> children = new ArrayList<>();
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element && element.getTagName().equals(name)) {
          children.add(element);
        }
      }
      return children;
    }

    @Override
    public String toString() {
      return folder.isEmpty() ? "licet-parent" : folder;
    }
  }

  static List<Pom> published() {
    List<Pom> poms = new ArrayList<>(List.of(Pom.in("")));
    Pom.in("").texts("modules/module").stream()
        .map(Pom::in)
        .filter(Pom::isPublished)
        .forEach(poms::add);
    assertThat(poms).hasSizeGreaterThan(10);
    return poms;
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_published_module_names_its_purpose_and_authors(Pom pom) {
    assertThat(pom.texts("name")).singleElement().asString().startsWith("Licet");
    assertThat(pom.texts("description")).singleElement().asString().isNotBlank();
    Pom carrier = pom.texts("parent/artifactId").contains("licet-parent") ? Pom.in("") : pom;
    for (String path : SHARED) {
      assertThat(carrier.texts(path)).as(path).singleElement().asString().isNotBlank();
    }
    assertThat(carrier.texts("licenses/license/name")).containsExactly("Apache-2.0");
    assertThat(carrier.texts("developers/developer/name")).containsExactly("The Licet authors");
    assertThat(pom.texts("properties/maven.javadoc.skip")).isEmpty();
    assertThat(pom.texts("properties/maven.source.skip")).isEmpty();
    assertThat(pom.texts("properties/cyclonedx.skip")).isEmpty();
  }

  @Test
  void a_release_has_sources_javadoc_and_a_bill_of_materials_beside_each_jar() {
    assertThat(Pom.in("").texts("profiles/profile/id")).contains("release");
    assertThat(Pom.in("").texts("profiles/profile/build/plugins/plugin/artifactId"))
        .contains("maven-source-plugin", "maven-javadoc-plugin", "cyclonedx-maven-plugin");
  }

  @Test
  void the_bom_lists_every_published_jar_and_the_versions_of_the_parent() {
    Pom bom = Pom.in("bom");
    List<String> jars =
        published().stream()
            .filter(pom -> pom.texts("packaging").isEmpty()) // no pom and no plugin
            .map(pom -> pom.texts("artifactId").get(0))
            .toList();
    assertThat(bom.texts("dependencyManagement/dependencies/dependency/artifactId"))
        .containsAll(jars);
    for (String path : SHARED) {
      assertThat(bom.texts(path)).as(path).isEqualTo(Pom.in("").texts(path));
    }
  }

  @Test
  void the_license_of_the_poms_is_that_of_the_repository() throws IOException {
    assertThat(Files.readString(ROOT.resolve("LICENSE")))
        .contains("Apache License", "Version 2.0, January 2004");
  }
}
