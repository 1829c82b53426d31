package org.licet.workbench;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.licet.authoring.check.CheckReport;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.Severity;

/** Problems as JUnit XML: each file is a test, which fails by its errors. */
final class ProblemsAsJUnit {

  private ProblemsAsJUnit() {}

  static String of(CheckReport report, List<String> files) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      List<String> all =
          Stream.concat(files.stream(), report.problems().stream().map(one -> one.place().file()))
              .distinct()
              .sorted()
              .toList();
      xml.writeAttribute("name", "licet check");
      xml.writeAttribute("tests", String.valueOf(all.size()));
      xml.writeAttribute(
          "failures",
          String.valueOf(all.stream().filter(file -> !errors(report, file).isEmpty()).count()));
      for (String file : all) {
        test(xml, report, file);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML is written to memory", e);
    }
    return text + "\n";
  }

  private static List<Problem> errors(CheckReport report, String file) {
    return of(report, file, Severity.ERROR);
  }

  private static List<Problem> of(CheckReport report, String file, Severity severity) {
    return report.problems().stream()
        .filter(one -> one.place().file().equals(file) && one.severity() == severity)
        .toList();
  }

  private static void test(XMLStreamWriter xml, CheckReport report, String file)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "licet.check");
    xml.writeAttribute("name", file);
    List<Problem> errors = errors(report, file);
    if (!errors.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", errors.get(0).heading());
      xml.writeCharacters(text(errors));
      xml.writeEndElement();
    }
    List<Problem> warnings = of(report, file, Severity.WARNING);
    if (!warnings.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(text(warnings));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String text(List<Problem> problems) {
    return String.join("\n\n", problems.stream().map(Problem::text).toList());
  }
}
