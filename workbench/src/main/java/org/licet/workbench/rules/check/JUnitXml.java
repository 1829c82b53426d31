package org.licet.workbench.rules.check;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.licet.text.VisibleText;

/** A report in the JUnit XML format of build servers. Not thread-safe. */
public final class JUnitXml {

  private record Test(String group, String name, String failure, String details, String output) {}

  private final String suite;
  private final List<Test> tests = new ArrayList<>();

  public JUnitXml(String suite) {
    this.suite = suite;
  }

  /** Adds a test. It passes if the failure is empty. */
  public void test(String group, String name, String failure, String details, String output) {
    tests.add(new Test(group, name, failure, details, output));
  }

  public String text() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", VisibleText.of(suite));
      xml.writeAttribute("tests", String.valueOf(tests.size()));
      long failed = tests.stream().filter(test -> !test.failure().isEmpty()).count();
      xml.writeAttribute("failures", String.valueOf(failed));
      for (Test test : tests) {
        write(test, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Memory can always be written.", e);
    }
    return text + "\n";
  }

  private static void write(Test test, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", VisibleText.of(test.group()));
    xml.writeAttribute("name", VisibleText.of(test.name()));
    if (!test.failure().isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", VisibleText.of(test.failure().lines().findFirst().orElse("")));
      xml.writeCharacters(VisibleText.lines(test.details()));
      xml.writeEndElement();
    }
    if (!test.output().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(VisibleText.lines(test.output()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
